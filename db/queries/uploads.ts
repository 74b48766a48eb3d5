import "server-only";
import { and, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { uploadCompanies, uploadParts, uploadRows, uploads } from "@/db/schema/uploads";
import { UPLOAD_KEPT_DAYS } from "@/lib/contract/upload-limits";
import { LIVE_UPLOAD_STATUSES, type UploadStatus } from "@/lib/contract/upload-statuses";

export type UploadRow = typeof uploads.$inferSelect;
export type UploadId = { workspaceId: string; uploadId: string };
export type HeldUpload = UploadId & { fence: number };
/** With the parts of its file that are not there yet. */
export type FoundUpload = UploadRow & { missingParts: number[] };
type Set = Parameters<ReturnType<Tx["update"]>["set"]>[0];

export const NOW = sql`clock_timestamp()`;
const now = NOW;
const isUpload = (f: UploadId) => and(eq(uploads.workspaceId, f.workspaceId), eq(uploads.id, f.uploadId));
const isLive = inArray(uploads.status, [...LIVE_UPLOAD_STATUSES]);

const missingParts = sql<number[]>`case when ${uploads.status} <> 'receiving' then '{}'::int[] else array(
  select n from generate_series(1, ceil(${uploads.bytes}::numeric / ${uploads.partBytes})::int) n
  where not exists (select from ${uploadParts} p
    where p.workspace_id = ${uploads.workspaceId} and p.upload_id = ${uploads.id} and p.part = n)
  order by n) end`;

export async function insertUpload(tx: Tx, row: typeof uploads.$inferInsert): Promise<void> {
  await tx.insert(uploads).values(row);
}

export async function findUpload(conn: Conn, f: UploadId): Promise<FoundUpload | undefined> {
  const [row] = await conn.select({ upload: uploads, missingParts }).from(uploads).where(isUpload(f));
  return row && { ...row.upload, missingParts: row.missingParts };
}

/** Nobody else changes it before the transaction ends. */
export async function findUploadToChange(tx: Tx, f: UploadId): Promise<FoundUpload | undefined> {
  await tx.select({ id: uploads.id }).from(uploads).where(isUpload(f)).for("update");
  return findUpload(tx, f);
}

/** Newest first. */
export async function selectUploads(
  conn: Conn,
  f: { workspaceId: string; before?: string | undefined; take: number },
): Promise<FoundUpload[]> {
  const rows = await conn
    .select({ upload: uploads, missingParts })
    .from(uploads)
    .where(and(eq(uploads.workspaceId, f.workspaceId), f.before ? lt(uploads.id, f.before) : undefined))
    .orderBy(desc(uploads.id))
    .limit(f.take);
  return rows.map((row) => ({ ...row.upload, missingParts: row.missingParts }));
}

/** Those that hold a file, or may come to. */
export function countKeptUploads(conn: Conn, workspaceId: string): Promise<number> {
  return conn.$count(
    uploads,
    and(eq(uploads.workspaceId, workspaceId), sql`${uploads.status} not in ('imported', 'undone')`),
  );
}

/** Whether another upload of the source is with a worker. */
export async function isSourceBusy(conn: Conn, f: { workspaceId: string; source: string }): Promise<boolean> {
  const count = await conn.$count(
    uploads,
    and(eq(uploads.workspaceId, f.workspaceId), eq(uploads.source, f.source), isLive),
  );
  return count > 0;
}

export async function updateUpload(tx: Tx, f: UploadId, set: Set): Promise<void> {
  await tx
    .update(uploads)
    .set({ ...set, updatedAt: now })
    .where(isUpload(f));
}

export async function deleteUpload(tx: Tx, f: UploadId): Promise<void> {
  await deleteUploadFile(tx, f);
  await deleteUploadRows(tx, f);
  await tx.delete(uploads).where(isUpload(f));
}

export async function deleteUploadFile(tx: Tx, f: UploadId): Promise<void> {
  await tx
    .delete(uploadParts)
    .where(and(eq(uploadParts.workspaceId, f.workspaceId), eq(uploadParts.uploadId, f.uploadId)));
}

/** What its check has found. */
export async function deleteUploadRows(tx: Conn, f: UploadId): Promise<void> {
  await tx
    .delete(uploadRows)
    .where(and(eq(uploadRows.workspaceId, f.workspaceId), eq(uploadRows.uploadId, f.uploadId)));
  await deleteUploadCompanies(tx, f);
}

export async function deleteUploadCompanies(tx: Conn, f: UploadId): Promise<void> {
  await tx
    .delete(uploadCompanies)
    .where(and(eq(uploadCompanies.workspaceId, f.workspaceId), eq(uploadCompanies.uploadId, f.uploadId)));
}

/** Takes an upload over that is to be worked on: whoever held it before finds its fence out of date. */
export async function claimUpload(tx: Tx, f: UploadId): Promise<UploadRow | undefined> {
  const [row] = await tx
    .update(uploads)
    .set({
      fence: sql`${uploads.fence} + 1`,
      claims: sql`${uploads.claims} + 1`,
      rowsDone: 0,
      startedAt: now,
      updatedAt: now,
    })
    .where(and(isUpload(f), isLive))
    .returning();
  return row;
}

/** False when it was cancelled or another worker holds it by now. */
export async function updateHeldUpload(tx: Tx | Conn, f: HeldUpload, set: Set, where?: SQL): Promise<boolean> {
  const [row] = await tx
    .update(uploads)
    .set({ ...set, updatedAt: now })
    .where(and(isUpload(f), isLive, eq(uploads.fence, f.fence), where))
    .returning({ id: uploads.id });
  return row !== undefined;
}

/** Files and rows that nobody has needed for so long; how many uploads lost theirs. */
export async function dropOldUploads(tx: Tx, take: number): Promise<number> {
  const rows = await rowsOf<{ workspace_id: string; id: string; status: UploadStatus }>(
    tx,
    sql`select workspace_id, id, status from uploads u
      where not (status = any(${sql.param([...LIVE_UPLOAD_STATUSES])}::upload_status[]))
        and updated_at < now() - make_interval(days => ${UPLOAD_KEPT_DAYS})
        and (exists (select from upload_parts p where p.workspace_id = u.workspace_id and p.upload_id = u.id)
          or exists (select from upload_rows r where r.workspace_id = u.workspace_id and r.upload_id = u.id)
          or status in ('receiving', 'unreadable', 'received', 'checked'))
      limit ${take} for update skip locked`,
  );
  for (const { workspace_id: workspaceId, id: uploadId, status } of rows) {
    const f = { workspaceId, uploadId };
    if (status === "imported" || status === "undone") {
      await deleteUploadFile(tx, f);
      await deleteUploadRows(tx, f);
    } else await deleteUpload(tx, f);
  }
  return rows.length;
}
