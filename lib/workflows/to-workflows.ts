import type { Conn } from "@/db/client";
import { selectUserNames } from "@/db/queries/user-names";
import { selectWorkflowDrafts, type WorkflowDraftRow } from "@/db/queries/workflow-drafts";
import { type LastRunRow, selectLastRuns, type WorkflowRow } from "@/db/queries/workflows";
import { findTimezone } from "@/db/queries/workspaces";
import type { Workflow } from "@/lib/contract/workflows";
import { toTypeId } from "@/lib/ids";
import { findScheduleFault } from "@/lib/schedules/find-cron-fault";
import { nextRuns } from "@/lib/schedules/next-runs";
import { scheduleInWords } from "@/lib/schedules/schedule-in-words";
import { criteriaChanges } from "./criteria-changes";
import { criteriaInWords, type Names } from "./criteria-in-words";
import { mergedDraft } from "./merged-draft";
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

/** What waits to be published; nothing where the draft came to be what is live. */
function toDraft(row: WorkflowRow, draft: WorkflowDraftRow, names: Names): Workflow["draft"] {
  const changes = criteriaChanges(row.criteria, mergedDraft(row.criteria, draft).criteria, names);
  if (changes.length === 0) return null;
  return { changes, updated_at: draft.updatedAt.toISOString(), updated_by: draft.updatedBy };
}

type Known = {
  names: Names;
  people: Map<string, string>;
  timezone: string;
  now: number;
  lastRun: LastRunRow | undefined;
  draft: WorkflowDraftRow | undefined;
};

function toWorkflow(row: WorkflowRow, { names, people, lastRun, draft, ...at }: Known): Workflow {
  const { schedule, status } = row;
  return {
    id: toTypeId("workflow", row.id),
    object: "prospector_workflow",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    updated_by: (row.updatedBy && people.get(row.updatedBy)) ?? null,
    name: row.name,
    status: row.status,
    revision: row.revision,
    criteria: row.criteria,
    summary: criteriaInWords(row.criteria, names),
    schedule,
    schedule_words: schedule && scheduleInWords(schedule, { ...at, status }),
    schedule_fault: findScheduleFault(schedule),
    next_runs: row.deletedAt ? [] : nextRuns(row, at),
    metadata: row.metadata,
    draft: draft ? toDraft(row, draft, names) : null,
    last_run: lastRun ? toLastRun(lastRun) : null,
  };
}

/** Rows to wire, with the names and last runs of all of them in six queries. */
export async function toWorkflows(conn: Conn, rows: WorkflowRow[]): Promise<Workflow[]> {
  const [first] = rows;
  if (!first) return [];
  const of = { workspaceId: first.workspaceId, workflowIds: rows.map((row) => row.id) };
  // One after another: within a transaction the connection takes one statement at a time.
  const drafts = await selectWorkflowDrafts(conn, of);
  const names = await namesOf(
    conn,
    [...rows, ...drafts].map(({ criteria }) => criteria),
  );
  const people = await selectUserNames(
    conn,
    rows.flatMap(({ updatedBy }) => updatedBy ?? []),
  );
  const lastRuns = await selectLastRuns(conn, of);
  const timezone = await findTimezone(conn, first.workspaceId);
  const known = { names, people, timezone, now: Date.now() };
  const byWorkflow = new Map(lastRuns.map((run) => [run.workflowId, run]));
  const draftOf = new Map(drafts.map((draft) => [draft.workflowId, draft]));
  return rows.map((row) => toWorkflow(row, { ...known, lastRun: byWorkflow.get(row.id), draft: draftOf.get(row.id) }));
}

export async function toOneWorkflow(conn: Conn, row: WorkflowRow): Promise<Workflow> {
  const [workflow] = await toWorkflows(conn, [row]);
  if (!workflow) throw new Error("one row makes one workflow");
  return workflow;
}
