import { fromTypeId } from "@/lib/base/ids";
import { toBoolean } from "@/lib/base/to-boolean";
import { toDate } from "@/lib/base/to-date";
import type { RunFilters } from "@/lib/contract/runs";

export type RunFilter = Partial<Omit<RunFilters, "limit" | "cursor">> & { workflow_id?: string | undefined };

/** The filters of a list of runs as its query takes them. */
export function runFilter({ status, trigger, ...filter }: RunFilter) {
  return {
    status,
    trigger,
    workflowId: filter.workflow_id && fromTypeId("workflow", filter.workflow_id),
    isLive: toBoolean(filter.is_live),
    createdBy: filter.created_by && fromTypeId("user", filter.created_by),
    createdAfter: toDate(filter.created_after),
    createdBefore: toDate(filter.created_before),
  };
}
