import type { Conn } from "@/db/client";
import { selectPlaceNames } from "@/db/queries/place-names";
import { type LastRunRow, selectLastRuns, type WorkflowRow } from "@/db/queries/workflows";
import { findTimezone } from "@/db/queries/workspaces";
import type { Workflow } from "@/lib/contract/workflows";
import { categoryNames } from "@/lib/directory/category-names";
import { toTypeId } from "@/lib/ids";
import { nextRuns } from "@/lib/schedules/next-runs";
import { scheduleInWords } from "@/lib/schedules/schedule-in-words";
import { criteriaInWords, type Names } from "./criteria-in-words";

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
  const codes = rows.flatMap(({ criteria: { places } }) => [...places.countries, ...places.regions]);
  // One after another: within a transaction the connection takes one statement at a time.
  const categories = await categoryNames(conn, [...new Set(rows.flatMap(({ criteria }) => criteria.categories))]);
  const places = await selectPlaceNames(conn, [...new Set(codes)]);
  const lastRuns = await selectLastRuns(conn, {
    workspaceId: first.workspaceId,
    workflowIds: rows.map((row) => row.id),
  });
  const timezone = await findTimezone(conn, first.workspaceId);
  const known = { names: { categories, places }, timezone, now: Date.now() };
  const byWorkflow = new Map(lastRuns.map((run) => [run.workflowId, run]));
  return rows.map((row) => toWorkflow(row, { ...known, lastRun: byWorkflow.get(row.id) }));
}

export async function toOneWorkflow(conn: Conn, row: WorkflowRow): Promise<Workflow> {
  const [workflow] = await toWorkflows(conn, [row]);
  if (!workflow) throw new Error("one row makes one workflow");
  return workflow;
}
