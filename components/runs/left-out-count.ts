import type { Run } from "@/lib/contract/runs";

/** How many companies the run kept a reason for; what the filters drop is counted only. */
export function leftOutCount({ breakdown }: Pick<Run, "breakdown">): number {
  return breakdown.reduce(
    (sum, { reasons }) =>
      sum + (reasons.existing_lead ?? 0) + (reasons.excluded_domain ?? 0) + (reasons.duplicate_in_run ?? 0),
    0,
  );
}
