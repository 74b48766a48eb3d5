import type { RunFilters } from "@/lib/contract/runs";

export type RunFilter = Partial<Omit<RunFilters, "limit" | "cursor">>;

const at = (moment: string | undefined) => (moment === undefined ? undefined : new Date(moment));

/** The filters of a list of runs as its query takes them. */
export function runFilter({ status, trigger, created_after, created_before }: RunFilter) {
  return { status, trigger, createdAfter: at(created_after), createdBefore: at(created_before) };
}
