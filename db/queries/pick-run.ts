import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { type Held, isHeld } from "./runs";

type RunId = { workspaceId: string; runId: string };

/** As the partial index says it: a run that has not ended and that no worker has in hand. */
const isWaiting = sql`job_id is null and finished_at is null`;

/**
 * One pick at a time, so that each sees what the one before it took. Held until the transaction ends, which waits for no
 * disk: a pick that a crash of the database forgets is made again, and a batch waits for what came before it too. The
 * server ends that of a worker which stalls, for all others wait for it.
 */
export async function lockPicks(tx: Tx): Promise<void> {
  await tx.execute(sql`
    select set_config('synchronous_commit', 'off', true), set_config('idle_in_transaction_session_timeout', '10s', true),
      pg_advisory_xact_lock(7306010004)`);
}

/** The run that a job already has in hand: its worker died, and the queue gave the job to another. */
export async function findRunOfJob(tx: Tx, jobId: string): Promise<RunId | undefined> {
  const [row] = await rowsOf<RunId>(
    tx,
    sql`select workspace_id as "workspaceId", id as "runId" from runs where job_id = ${jobId} and finished_at is null`,
  );
  return row;
}

/**
 * Whose turn it is: the workspace with the fewest runs in hand, then the one served longest ago, and of it the oldest
 * run that waits. The workspaces are hopped over in the index, so ten thousand waiting runs of one cost as much as one.
 */
export async function findRunWhoseTurnItIs(tx: Tx): Promise<RunId | undefined> {
  const [row] = await rowsOf<RunId>(
    tx,
    sql`with recursive waiting(workspace_id) as (
        (select workspace_id from runs where ${isWaiting} order by workspace_id limit 1)
        union all
        select (
          select r.workspace_id from runs r
          where ${isWaiting} and r.workspace_id > w.workspace_id order by r.workspace_id limit 1
        ) from waiting w where w.workspace_id is not null
      ), in_hand as (
        select workspace_id, count(*) as count from runs
        where job_id is not null and finished_at is null group by workspace_id
      )
      select w.workspace_id as "workspaceId", run.id as "runId"
      from waiting w
      cross join lateral (
        select id from runs where ${isWaiting} and workspace_id = w.workspace_id order by workspace_id, id limit 1
      ) run
      left join in_hand h on h.workspace_id = w.workspace_id
      left join workspace_turns t on t.workspace_id = w.workspace_id
      order by coalesce(h.count, 0), t.served_at nulls first, w.workspace_id limit 1`,
  );
  return row;
}

export async function updateRunPicked(tx: Tx, f: RunId & { jobId: string }): Promise<void> {
  await tx.execute(sql`
    with turn as (
      insert into workspace_turns (workspace_id, served_at) values (${f.workspaceId}, clock_timestamp())
      on conflict (workspace_id) do update set served_at = excluded.served_at
    )
    update runs set job_id = ${f.jobId} where workspace_id = ${f.workspaceId} and id = ${f.runId}`);
}

/** Whether any run of another workspace waits, and how many runs of this one are in hand. */
export async function findOthersWaiting(
  conn: Conn,
  { workspaceId }: { workspaceId: string },
): Promise<{ isAny: boolean; inHand: number }> {
  const [row] = await rowsOf<{ isAny: boolean; inHand: number }>(
    conn,
    sql`select exists (select from runs where ${isWaiting} and workspace_id < ${workspaceId})
        or exists (select from runs where ${isWaiting} and workspace_id > ${workspaceId}) as "isAny",
      (select count(*)::int from runs where job_id is not null and finished_at is null
        and workspace_id = ${workspaceId}) as "inHand"`,
  );
  if (!row) throw new Error("one select makes one row");
  return row;
}

/** Those that a job has: no more than workers have slots, and what was lost. */
export function selectRunsInHand(conn: Conn): Promise<(Held & { jobId: string })[]> {
  return rowsOf(
    conn,
    sql`select workspace_id as "workspaceId", id as "runId", fence, worker, job_id as "jobId" from runs
      where job_id is not null and finished_at is null`,
  );
}

/** Takes a run out of its worker's hand; false when another worker holds it by now. */
export async function updateRunWaiting(tx: Tx, f: Held): Promise<boolean> {
  const rows = await rowsOf(
    tx,
    sql`update runs set job_id = null, worker = null
      where workspace_id = ${f.workspaceId} and id = ${f.runId} and ${isHeld(f)}
        and finished_at is null
      returning id`,
  );
  return rows.length > 0;
}
