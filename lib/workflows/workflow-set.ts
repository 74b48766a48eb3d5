import type { WorkflowSet } from "@/db/queries/workflows";
import { fromTypeId } from "@/lib/base/ids";
import { toDate } from "@/lib/base/to-date";
import type { WorkflowFilter } from "@/lib/contract/workflows";

export type WorkflowQuery = Partial<WorkflowFilter>;

/** The workflows that a list or a count is about. */
export function workflowSet(
  workspaceId: string,
  { status, state, schedule, q, ...filter }: WorkflowQuery,
): WorkflowSet {
  return {
    workspaceId,
    status,
    state,
    schedule,
    q,
    createdBy: filter.created_by && fromTypeId("user", filter.created_by),
    updatedAfter: toDate(filter.updated_after),
  };
}
