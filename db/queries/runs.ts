import "server-only";
import {
  and,
  desc,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { nextMark } from "@/db/schema/marks";
import { type Checkpoint, runs, type Walk } from "@/db/schema/runs";
import type { Tally } from "@/lib/contract/fates";
import { LIVE_STATUSES, type RunCounts, type RunStatus } from "@/lib/contract/runs";

export type RunRow = typeof runs.$inferSelect;
type RunId = { workspaceId: string; runId: string };

export const RUN_CHANNEL = "run_progress";

const isRun = (f: RunId) => and(eq(runs.workspaceId, f.workspaceId), eq(runs.id, f.runId));
const isLive = inArray(runs.status, [...LIVE_STATUSES]);
const now = sql`clock_timestamp()`;

/** Whoever watches the run hears of it when the transaction commits. */
const told = sql`pg_notify(${RUN_CHANNEL}, ${runs.workspaceId} || ':' || ${runs.id})`;

async function updateRun(tx: Tx, f: RunId, set: Parameters<ReturnType<Tx["update"]>["set"]>[0], where?: SQL) {
  const [row] = await tx
    .update(runs)
    .set({ ...set, updatedAt: now })
    .where(and(isRun(f), isLive, where))
    .returning({ ...getTableColumns(runs), told });
  return row;
}

export async function insertRun(tx: Tx, row: typeof runs.$inferInsert): Promise<RunRow> {
  const [inserted] = await tx.insert(runs).values(row).returning();
  if (!inserted) throw new Error("the run was not inserted");
  return inserted;
}

export async function findRun(conn: Conn, f: RunId): Promise<RunRow | undefined> {
  const [row] = await conn.select().from(runs).where(isRun(f));
  return row;
}

export type RunSet = {
  workspaceId: string;
  workflowId?: string | undefined;
  status?: RunStatus | undefined;
  isLive?: boolean | undefined;
  trigger?: RunRow["trigger"] | undefined;
  createdBy?: string | undefined;
  createdAfter?: Date | undefined;
  createdBefore?: Date | undefined;
};

export function isInRunSet(f: RunSet): SQL | undefined {
  return and(
    eq(runs.workspaceId, f.workspaceId),
    f.workflowId ? eq(runs.workflowId, f.workflowId) : undefined,
    f.status ? eq(runs.status, f.status) : undefined,
    f.isLive === undefined ? undefined : f.isLive ? isNull(runs.finishedAt) : isNotNull(runs.finishedAt),
    f.trigger ? eq(runs.trigger, f.trigger) : undefined,
    f.createdBy ? eq(runs.createdBy, f.createdBy) : undefined,
    f.createdAfter ? gte(runs.createdAt, f.createdAfter) : undefined,
    f.createdBefore ? lt(runs.createdAt, f.createdBefore) : undefined,
  );
}

/** Newest first. */
export function selectRuns(conn: Conn, f: RunSet & { before?: string | undefined; take: number }): Promise<RunRow[]> {
  return conn
    .select()
    .from(runs)
    .where(and(isInRunSet(f), f.before ? lt(runs.id, f.before) : undefined))
    .orderBy(desc(runs.id))
    .limit(f.take);
}

export function countRuns(conn: Conn, f: RunSet): Promise<number> {
  return conn.$count(runs, isInRunSet(f));
}

/** The newest run of a workflow from before another that has ended. */
export async function findRunBefore(
  conn: Conn,
  f: { workspaceId: string; workflowId: string; before: string },
): Promise<RunRow | undefined> {
  const [row] = await conn
    .select()
    .from(runs)
    .where(
      and(
        eq(runs.workspaceId, f.workspaceId),
        eq(runs.workflowId, f.workflowId),
        lt(runs.id, f.before),
        notInArray(runs.status, [...LIVE_STATUSES]),
      ),
    )
    .orderBy(desc(runs.id))
    .limit(1);
  return row;
}

/** The newest live run of a workflow. */
export async function findLiveRun(
  conn: Conn,
  f: { workspaceId: string; workflowId: string },
): Promise<RunRow | undefined> {
  const [row] = await conn
    .select()
    .from(runs)
    .where(and(eq(runs.workspaceId, f.workspaceId), eq(runs.workflowId, f.workflowId), isLive))
    .orderBy(desc(runs.id))
    .limit(1);
  return row;
}

/**
 * Takes a live run over: whoever held it before finds that out at the end of its batch. The fence alone would not tell: a
 * crash of the database may forget a claim, and then the next one has its number.
 */
export function claimRun(tx: Tx, f: RunId & { worker: string }): Promise<RunRow | undefined> {
  return updateRun(tx, f, {
    fence: sql`${runs.fence} + 1`,
    worker: f.worker,
    status: sql`case when ${runs.status} = 'queued' then 'running' else ${runs.status} end`,
    stage: sql`case when ${runs.stage} = 'queued' then 'matching' else ${runs.stage} end`,
    startedAt: sql`coalesce(${runs.startedAt}, ${now})`,
  });
}

export type Held = RunId & { fence: number; worker: string | null };
export const isHeld = (f: Held) => and(eq(runs.fence, f.fence), sql`${runs.worker} is not distinct from ${f.worker}`);

/** One batch of a workspace at a time, so that two of its runs never both find a company new. */
export async function lockWorkspace(tx: Conn, workspaceId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${workspaceId}, 7306010003))`);
}

/**
 * A batch's transaction ends with its worker's stall, and plans are made for its own values. Leads and companies are met in
 * the order of their identities, by their indexes: hashing a million of them in several processes takes four times the work.
 */
export async function setForBatch(tx: Tx): Promise<void> {
  await tx.execute(sql`
    select set_config('idle_in_transaction_session_timeout', '10s', true), set_config('jit', 'off', true),
      set_config('work_mem', '64MB', true), set_config('random_page_cost', '1.1', true),
      set_config('max_parallel_workers_per_gather', '0', true)`);
}

export type Advance = {
  /** What this batch adds, and the whole breakdown with it. */
  counts: RunCounts;
  breakdown: Tally;
  results: number;
  totals: Totals | null;
  checkpoint: Checkpoint | null;
  walked: Walk | null;
  counting?: boolean;
};
/** Every candidate, and those that are looked at one by one. */
export type Totals = { total: number; toWalk: number };

/** The end of a batch: undefined when another worker holds the run by now, and then nothing of the batch may stay. */
export function updateRunAdvanced(tx: Tx, f: Held, a: Advance): Promise<RunRow | undefined> {
  const { counts } = a;
  const known = sql`coalesce(${a.totals?.total ?? null}::int, ${runs.total})`;
  const ms = sql`extract(epoch from ${now} - now()) * 1000`;
  return updateRun(
    tx,
    f,
    {
      stage: a.counting ? "counting" : "matching",
      processed: sql`${runs.processed} + ${counts.found}::int`,
      total: sql`case when ${known} is not null then greatest(${known}, ${runs.processed} + ${counts.found}::int) end`,
      toWalk: sql`coalesce(${a.totals?.toWalk ?? null}::int, ${runs.toWalk})`,
      found: sql`${runs.found} + ${counts.found}::int`,
      filtered: sql`${runs.filtered} + ${counts.filtered}::int`,
      duplicates: sql`${runs.duplicates} + ${counts.duplicates}::int`,
      excluded: sql`${runs.excluded} + ${counts.excluded}::int`,
      new: sql`${runs.new} + ${counts.new}::int`,
      overLimit: sql`${runs.overLimit} + ${counts.over_limit}::int`,
      results: sql`${runs.results} + ${a.results}::int`,
      breakdown: a.breakdown,
      workedMs: sql`${runs.workedMs} + (${ms})::int`,
      batchRate: sql`${counts.found}::int * 1000 / greatest(${ms}, 1)`,
      checkpoint: a.checkpoint,
      mark: nextMark,
      walked: a.walked,
      failures: 0,
    },
    isHeld(f),
  );
}

export function updateRunCounting(tx: Tx, f: Held): Promise<RunRow | undefined> {
  return updateRun(tx, f, { stage: "counting" }, isHeld(f));
}

export type Ending = { status: "succeeded" | "partial" | "cancelled" | "failed"; statusReason: string | null };

export function updateRunEnded(tx: Tx, f: Held, ending: Ending): Promise<RunRow | undefined> {
  const ended = { ...ending, stage: "done" as const, finishedAt: now, worker: null, jobId: null };
  const whole = ending.status === "succeeded" ? { total: sql`${runs.processed}`, checkpoint: null } : {};
  return updateRun(tx, f, { ...ended, ...whole }, isHeld(f));
}

const canGoOn = or(eq(runs.status, "failed"), and(eq(runs.status, "partial"), isNotNull(runs.checkpoint)));

/** A run that stopped before its end waits again, to go on from its checkpoint; undefined for any other. */
export async function updateRunRetried(tx: Tx, f: RunId): Promise<RunRow | undefined> {
  const again = { status: "queued" as const, stage: "queued" as const, statusReason: null, finishedAt: null };
  const [row] = await tx
    .update(runs)
    .set({ ...again, failures: 0, worker: null, jobId: null, updatedAt: now })
    .where(and(isRun(f), canGoOn))
    .returning({ ...getTableColumns(runs), told });
  return row;
}

/** One more failure of the worker that holds it; undefined when another does. */
export function updateRunFailures(tx: Tx, f: Held): Promise<RunRow | undefined> {
  return updateRun(tx, f, { failures: sql`${runs.failures} + 1` }, isHeld(f));
}

/** A run that no worker has ends at once, another when its worker sees it; one that has ended stays as it is. */
function cancelWhere(tx: Tx, workspaceId: string, where: SQL, reason: string): Promise<RunRow[]> {
  return tx
    .update(runs)
    .set({
      status: sql`case when ${runs.worker} is null then 'cancelled' else 'cancelling' end::run_status`,
      stage: sql`case when ${runs.worker} is null then 'done' else ${runs.stage} end`,
      finishedAt: sql`case when ${runs.worker} is null then ${now} end`,
      statusReason: reason,
      updatedAt: now,
    })
    .where(and(eq(runs.workspaceId, workspaceId), where, inArray(runs.status, ["queued", "running"])))
    .returning({ ...getTableColumns(runs), told });
}

export function updateRunCancelled(tx: Tx, f: RunId & { reason: string }): Promise<RunRow[]> {
  return cancelWhere(tx, f.workspaceId, eq(runs.id, f.runId), f.reason);
}

export function updateRunsOfWorkflowCancelled(
  tx: Tx,
  f: { workspaceId: string; workflowId: string; reason: string },
): Promise<RunRow[]> {
  return cancelWhere(tx, f.workspaceId, eq(runs.workflowId, f.workflowId), f.reason);
}
