import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { uploadParts } from "@/db/schema/uploads";
import type { UploadId } from "./uploads";

export async function upsertUploadPart(
  tx: Tx,
  f: UploadId,
  { part, data }: { part: number; data: Buffer },
): Promise<void> {
  await tx
    .insert(uploadParts)
    .values({ workspaceId: f.workspaceId, uploadId: f.uploadId, part, data })
    .onConflictDoUpdate({
      target: [uploadParts.workspaceId, uploadParts.uploadId, uploadParts.part],
      set: { data: sql`excluded.data` },
    });
}

/** Some bytes of a part, from its first, 0; undefined where the part is not there. */
export async function findUploadBytes(
  conn: Conn,
  f: UploadId,
  { part, from, bytes }: { part: number; from: number; bytes: number },
): Promise<Buffer | undefined> {
  const [row] = await conn
    .select({ data: sql<Buffer>`substring(${uploadParts.data} from ${from + 1}::int for ${bytes}::int)` })
    .from(uploadParts)
    .where(
      and(eq(uploadParts.workspaceId, f.workspaceId), eq(uploadParts.uploadId, f.uploadId), eq(uploadParts.part, part)),
    );
  return row?.data;
}

export async function hasUploadFile(conn: Conn, f: UploadId): Promise<boolean> {
  const [row] = await rowsOf<{ is: boolean }>(
    conn,
    sql`select exists (select from upload_parts where workspace_id = ${f.workspaceId} and upload_id = ${f.uploadId}) as is`,
  );
  return row?.is ?? false;
}
