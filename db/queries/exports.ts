import "server-only";
import { and, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { exportChunks, fileExports } from "@/db/schema/exports";
import { LIVE_EXPORT_STATUSES } from "@/lib/contract/exports";

export type ExportRow = typeof fileExports.$inferSelect;
export type ExportId = { workspaceId: string; exportId: string };

const KEPT = sql`interval '24 hours'`;
/** A download that began in time may end. */
const GRACE = sql`interval '1 hour'`;

const isExport = (f: ExportId) => and(eq(fileExports.workspaceId, f.workspaceId), eq(fileExports.id, f.exportId));
const isLive = inArray(fileExports.status, [...LIVE_EXPORT_STATUSES]);
const now = sql`clock_timestamp()`;

async function updateExport(
  tx: Tx,
  f: ExportId,
  set: Parameters<ReturnType<Tx["update"]>["set"]>[0],
  where?: SQL,
): Promise<ExportRow | undefined> {
  const [row] = await tx
    .update(fileExports)
    .set({ ...set, updatedAt: now })
    .where(and(isExport(f), isLive, where))
    .returning();
  return row;
}

function deleteChunks(tx: Tx, f: ExportId) {
  return tx
    .delete(exportChunks)
    .where(and(eq(exportChunks.workspaceId, f.workspaceId), eq(exportChunks.exportId, f.exportId)));
}

export async function insertExport(tx: Tx, row: typeof fileExports.$inferInsert): Promise<ExportRow> {
  const [inserted] = await tx.insert(fileExports).values(row).returning();
  if (!inserted) throw new Error("the export was not inserted");
  return inserted;
}

export async function findExport(conn: Conn, f: ExportId): Promise<ExportRow | undefined> {
  const [row] = await conn.select().from(fileExports).where(isExport(f));
  return row;
}

/** Newest first. */
export function selectExports(
  conn: Conn,
  f: { workspaceId: string; before?: string | undefined; take: number },
): Promise<ExportRow[]> {
  return conn
    .select()
    .from(fileExports)
    .where(
      and(
        eq(fileExports.workspaceId, f.workspaceId),
        f.before === undefined ? undefined : lt(fileExports.id, f.before),
      ),
    )
    .orderBy(desc(fileExports.id))
    .limit(f.take);
}

export function countLiveExports(conn: Conn, workspaceId: string): Promise<number> {
  return conn.$count(fileExports, and(eq(fileExports.workspaceId, workspaceId), isLive));
}

/** Takes a live export over, to begin anew: whoever held it before finds its fence out of date. */
export async function claimExport(tx: Tx, f: ExportId): Promise<ExportRow | undefined> {
  const fence = sql`${fileExports.fence} + 1`;
  const row = await updateExport(tx, f, { status: "running", fence, rows: 0, total: null, bytes: 0, storedBytes: 0 });
  if (row) await deleteChunks(tx, f);
  return row;
}

type Held = ExportId & { fence: number };
const isHeld = (f: Held) => eq(fileExports.fence, f.fence);

export function updateExportCounted(tx: Tx, f: Held, total: number): Promise<ExportRow | undefined> {
  return updateExport(tx, f, { total }, isHeld(f));
}

type Chunk = { data: Buffer; position: number; rows: number; bytes: number };

/** The next of the file; false when it was cancelled or another worker holds it by now, and then nothing is written. */
export async function insertChunk(tx: Tx, f: Held, { data, position, rows, bytes }: Chunk): Promise<boolean> {
  // What a crash of the database could lose of them, its end loses as well: that commit is waited for.
  await tx.execute(sql`set local synchronous_commit to off`);
  const storedBytes = sql`${fileExports.storedBytes} + ${data.length}::int`;
  if (!(await updateExport(tx, f, { rows, bytes, storedBytes }, isHeld(f)))) return false;
  await tx.insert(exportChunks).values({ workspaceId: f.workspaceId, exportId: f.exportId, position, data });
  return true;
}

export function updateExportSucceeded(
  tx: Tx,
  f: Held,
  written: Pick<Chunk, "rows" | "bytes">,
): Promise<ExportRow | undefined> {
  const ended = { status: "succeeded" as const, ...written, finishedAt: now, expiresAt: sql`${now} + ${KEPT}` };
  return updateExport(tx, f, ended, isHeld(f));
}

export async function updateExportFailed(tx: Tx, f: Held, statusReason: string): Promise<ExportRow | undefined> {
  const row = await updateExport(tx, f, { status: "failed", statusReason, finishedAt: now }, isHeld(f));
  if (row) await deleteChunks(tx, f);
  return row;
}

/** An export that has ended stays as it is. */
export async function updateExportCancelled(tx: Tx, f: ExportId & { reason: string }): Promise<void> {
  const row = await updateExport(tx, f, { status: "cancelled", statusReason: f.reason, finishedAt: now });
  if (row) await deleteChunks(tx, f);
}

export async function findChunk(conn: Conn, f: ExportId & { position: number }): Promise<Buffer | undefined> {
  const [row] = await conn
    .select({ data: exportChunks.data })
    .from(exportChunks)
    .where(
      and(
        eq(exportChunks.workspaceId, f.workspaceId),
        eq(exportChunks.exportId, f.exportId),
        eq(exportChunks.position, f.position),
      ),
    );
  return row?.data;
}

export async function deleteExpiredChunks(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from ${exportChunks} c using ${fileExports} e
    where e.workspace_id = c.workspace_id and e.id = c.export_id and e.expires_at < now() - ${GRACE}`);
}
