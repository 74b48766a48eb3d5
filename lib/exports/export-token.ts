import { createHmac, timingSafeEqual } from "node:crypto";
import type { ExportId } from "@/db/queries/exports";

const MAC_BYTES = 16;
const ID_BYTES = 16;

function sign(secret: string, { workspaceId, exportId }: ExportId): Buffer {
  const text = `export\n${workspaceId}\n${exportId}`;
  return createHmac("sha256", secret).update(text).digest().subarray(0, MAC_BYTES);
}

/** Opens the file of this export alone, for as long as it is kept. */
export function exportToken(secret: string, f: ExportId): string {
  const workspace = Buffer.from(f.workspaceId.replaceAll("-", ""), "hex");
  return Buffer.concat([sign(secret, f), workspace]).toString("base64url");
}

/** The workspace of the export that the token opens; undefined for any other token. */
export function workspaceOfToken(secret: string, exportId: string, token: string): string | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== MAC_BYTES + ID_BYTES || bytes.toString("base64url") !== token) return undefined;
  const workspaceId = bytes.toString("hex", MAC_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const isGenuine = timingSafeEqual(bytes.subarray(0, MAC_BYTES), sign(secret, { workspaceId, exportId }));
  return isGenuine ? workspaceId : undefined;
}
