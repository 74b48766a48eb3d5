import type { Conn } from "@/db/client";
import { type LastRunRow, selectLastRuns, type WorkflowRow } from "@/db/queries/workflows";
import { findTimezone } from "@/db/queries/workspaces";
import type { Workflow } from "@/lib/contract/workflows";
import { toTypeId } from "@/lib/ids";
import { nextRuns } from "@/lib/schedules/next-runs";
import { scheduleInWords } from "@/lib/schedules/schedule-in-words";
import { criteriaInWords, type Names } from "./criteria-in-words";
import { namesOf } from "./names-of";

function toLastRun(row: LastRunRow): Workflow["last_run"] {
  const { found, filtered, duplicates, excluded } = row;
  return {
    id: toTypeId("run", row.id),
    status: row.status,
    created_at: row.createdAt.toISOString(),
    finished_at: row.finishedAt?.toISOString() ?? null,
    counts: { found, filtered, duplicates, excluded, new: row.new, over_limit: row.overLimit },
  };
}

type Known = { names: Names; timezone: string; now: number; lastRun: LastRunRow | undefined };

function toWorkflow(row: WorkflowRow, { names, lastRun, ...at }: Known): Workflow {
  const { schedule, status } = row;
  return {
    id: toTypeId("workflow", row.id),
    object: "prospector_workflow",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    name: row.name,
    status: row.status,
    revision: row.revision,
    criteria: row.criteria,
    summary: criteriaInWords(row.criteria, names),
    schedule,
    schedule_words: schedule && scheduleInWords(schedule, { ...at, status }),
    next_runs: row.deletedAt ? [] : nextRuns(row, at),
    metadata: row.metadata,
    last_run: lastRun ? toLastRun(lastRun) : null,
  };
}

/** Rows to wire, with the names and last runs of all of them in four queries. */
export async function toWorkflows(conn: Conn, rows: WorkflowRow[]): Promise<Workflow[]> {
  const [first] = rows;
  if (!first) return [];
  // One after another: within a transaction the connection takes one statement at a time.
  const names = await namesOf(
    conn,
    rows.map(({ criteria }) => criteria),
  );
  const lastRuns = await selectLastRuns(conn, {
    workspaceId: first.workspaceId,
    workflowIds: rows.map((row) => row.id),
  });
  const timezone = await findTimezone(conn, first.workspaceId);
  const known = { names, timezone, now: Date.now() };
  const byWorkflow = new Map(lastRuns.map((run) => [run.workflowId, run]));
  return rows.map((row) => toWorkflow(row, { ...known, lastRun: byWorkflow.get(row.id) }));
}

export async function toOneWorkflow(conn: Conn, row: WorkflowRow): Promise<Workflow> {
  const [workflow] = await toWorkflows(conn, [row]);
  if (!workflow) throw new Error("one row makes one workflow");
  return workflow;
}
