import type { Conn } from "@/db/client";
import { selectWorkflowStates, type WorkflowState } from "@/db/queries/workflow-states";
import type { WorkflowRow } from "@/db/queries/workflows";
import { firstIdOf, toTypeId } from "@/lib/base/ids";
import { NEW_LEADS_DAYS, type Workflow } from "@/lib/contract/workflows";
import { criteriaChanges } from "@/lib/criteria/criteria-changes";
import { criteriaInWords, type Names } from "@/lib/criteria/criteria-in-words";
import { findScheduleFault } from "./find-cron-fault";
import { mergedDraft } from "./merged-draft";
import { namesOf } from "./names-of";
import { nextRuns } from "./next-runs";
import { scheduleInWords } from "./schedule-in-words";

const DAY_MS = 24 * 60 * 60 * 1000;

function toLastRun({ lastRun }: WorkflowState): Workflow["last_run"] {
  if (!lastRun) return null;
  const { id, status, createdAt, finishedAt, overLimit, ...counts } = lastRun;
  return {
    id: toTypeId("run", id),
    status,
    created_at: createdAt.toISOString(),
    finished_at: finishedAt?.toISOString() ?? null,
    counts: { ...counts, over_limit: overLimit },
  };
}

/** What waits to be published; nothing where the draft came to be what is live. */
function toDraft(row: WorkflowRow, { draft, draftBy }: WorkflowState, names: Names): Workflow["draft"] {
  if (!draft) return null;
  const changes = criteriaChanges(row.criteria, mergedDraft(row.criteria, draft).criteria, names);
  if (changes.length === 0) return null;
  return { changes, updated_at: draft.updatedAt.toISOString(), updated_by: draftBy };
}

type Known = { names: Names; now: number; state: WorkflowState };

function toWorkflow(row: WorkflowRow, { names, now, state }: Known): Workflow {
  const { schedule, status } = row;
  const at = { timezone: state.timezone, now };
  return {
    id: toTypeId("workflow", row.id),
    object: "prospector_workflow",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    created_by: row.createdBy && toTypeId("user", row.createdBy),
    updated_by: state.updatedBy,
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
    draft: toDraft(row, state, names),
    last_run: toLastRun(state),
    new_leads: state.newLeads ?? 0,
  };
}

/** Rows to wire, with all that is shown beside them. */
export async function toWorkflows(conn: Conn, rows: WorkflowRow[]): Promise<Workflow[]> {
  const [first] = rows;
  if (!first) return [];
  const now = Date.now();
  const states = await selectWorkflowStates(conn, {
    workspaceId: first.workspaceId,
    workflowIds: rows.map((row) => row.id),
    since: firstIdOf(now - NEW_LEADS_DAYS * DAY_MS),
  });
  const names = await namesOf([...rows, ...states.flatMap(({ draft }) => draft ?? [])].map(({ criteria }) => criteria));
  const stateOf = new Map(states.map((state) => [state.id, state]));
  return rows.flatMap((row) => {
    const state = stateOf.get(row.id);
    return state ? toWorkflow(row, { names, now, state }) : [];
  });
}

export async function toOneWorkflow(conn: Conn, row: WorkflowRow): Promise<Workflow> {
  const [workflow] = await toWorkflows(conn, [row]);
  if (!workflow) throw new Error("one row makes one workflow");
  return workflow;
}
