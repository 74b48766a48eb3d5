import { toDate } from "@/lib/base/to-date";
import type { RunFilters } from "@/lib/contract/runs";

export type RunFilter = Partial<Omit<RunFilters, "limit" | "cursor">>;

/** The filters of a list of runs as its query takes them. */
export function runFilter({ status, trigger, created_after, created_before }: RunFilter) {
  return { status, trigger, createdAfter: toDate(created_after), createdBefore: toDate(created_before) };
}
