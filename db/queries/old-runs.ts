import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";

export type OldRun = { workspaceId: string; runId: string };

/**
 * Runs whose detail is beyond what their workspace keeps: not of the last so many of their workflow, and older than so many
 * days; and those whose detail somebody began to drop.
 */
export function selectRunsToDrop(conn: Conn, take: number): Promise<OldRun[]> {
  return rowsOf<OldRun>(
    conn,
    sql`select r.workspace_id as "workspaceId", r.id as "runId"
      from (
        select workspace_id, id, created_at, finished_at, detail_dropped_at,
          row_number() over (partition by workspace_id, workflow_id order by id desc) as nth
        from runs where has_detail
      ) r join workspaces w on w.id = r.workspace_id
      where r.detail_dropped_at is not null or (r.finished_at is not null and r.nth > w.runs_kept
        and r.created_at < now() - w.days_kept * interval '1 day')
      order by r.id limit ${take}`,
  );
}

/** From here on its readers are told that it is gone. */
export async function updateDetailDropped(tx: Tx, { workspaceId, runId }: OldRun): Promise<void> {
  await tx.execute(sql`update runs set detail_dropped_at = coalesce(detail_dropped_at, now()), updated_at = now()
    where workspace_id = ${workspaceId} and id = ${runId}`);
}

/** Deletes of an old run's detail as much as one transaction should; whether that was all there is. */
export async function deleteDetail(tx: Tx, { workspaceId, runId }: OldRun, take: number): Promise<boolean> {
  const isOf = sql`workspace_id = ${workspaceId} and run_id = ${runId}`;
  const leftOut = await rowsOf(
    tx,
    sql`delete from exclusions where ${isOf} and position = any(array(
      select position from exclusions where ${isOf} order by position limit ${take}::int)) returning 1 as one`,
  );
  // What became leads stays, and what a lead shows.
  const seenAgain = await rowsOf(
    tx,
    sql`delete from results where ${isOf} and rank = any(array(
      select s.rank from results s where s.workspace_id = ${workspaceId} and s.run_id = ${runId} and s.outcome = 'duplicate'
        and not exists (select from leads l where l.workspace_id = s.workspace_id and l.id = s.lead_id
          and l.run_id = s.run_id and l.rank = s.rank)
      order by s.rank limit ${take}::int)) returning 1 as one`,
  );
  return leftOut.length < take && seenAgain.length < take;
}

export async function updateWithoutDetail(tx: Tx, { workspaceId, runId }: OldRun): Promise<void> {
  await tx.execute(
    sql`update runs set has_detail = false, walked = null where workspace_id = ${workspaceId} and id = ${runId}`,
  );
}

/** Forgets identities that no run with its detail is told by; how many. */
export async function deleteOldIdentityChanges(tx: Tx, take: number): Promise<number> {
  const gone = await rowsOf(
    tx,
    sql`delete from identity_changes where ctid = any(array(
      select ctid from identity_changes
      where mark < (select coalesce(min(least(mark, (walked->>'since')::bigint)), 0) from runs where has_detail)
      limit ${take}::int)) returning 1 as one`,
  );
  return gone.length;
}
