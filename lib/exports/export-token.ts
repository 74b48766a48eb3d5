import { createHmac, timingSafeEqual } from "node:crypto";
import type { ExportId } from "@/db/queries/exports";

/** Who was given the link of an export. */
export type ExportReader = ExportId & { userId: string };

const MAC_BYTES = 16;
const ID_BYTES = 16;

function sign(secret: string, { workspaceId, exportId, userId }: ExportReader): Buffer {
  const text = `export\n${workspaceId}\n${exportId}\n${userId}`;
  return createHmac("sha256", secret).update(text).digest().subarray(0, MAC_BYTES);
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

function idAt(bytes: Buffer, start: number): string {
  return bytes.toString("hex", start, start + ID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Opens the file of this export alone, for as long as it is kept and this member is one. */
export function exportToken(secret: string, f: ExportReader): string {
  return Buffer.concat([sign(secret, f), bytesOf(f.workspaceId), bytesOf(f.userId)]).toString("base64url");
}

/** Whose token it is, and in which workspace the export is that it opens; undefined for any other token. */
export function readerOfToken(secret: string, exportId: string, token: string): ExportReader | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== MAC_BYTES + 2 * ID_BYTES || bytes.toString("base64url") !== token) return undefined;
  const reader = { workspaceId: idAt(bytes, MAC_BYTES), exportId, userId: idAt(bytes, MAC_BYTES + ID_BYTES) };
  return timingSafeEqual(bytes.subarray(0, MAC_BYTES), sign(secret, reader)) ? reader : undefined;
}
