import type { RunRow } from "@/db/queries/runs";
import type { Run } from "@/lib/contract/runs";

type Timed = Pick<RunRow, "status" | "total" | "toWalk" | "processed" | "workedMs" | "batchRate" | "updatedAt"> &
  Pick<RunRow, "results" | "criteria">;

const SHARE_KNOWN = 0.1;
/** Both estimates are of a rate that goes on; the counting at the end is not in them. */
const MARGIN = 0.15;

/** When a run ends by the rate of its newest batch and of all of them, whichever is earlier and later; null while too little is done to say. */
export function runEta(run: Timed): Run["eta"] {
  const { total, toWalk, processed, workedMs, batchRate } = run;
  if (run.status !== "running" || total === null || toWalk === null || !batchRate || workedMs <= 0) return null;
  const overall = (processed * 1000) / workedMs;
  const left = Math.min(toWalk - processed, untilLimit(run));
  const share = processed / (processed + left);
  if (left <= 0 || share < SHARE_KNOWN) return null;
  const at = (seconds: number) => new Date(run.updatedAt.getTime() + seconds * 1000).toISOString();
  return {
    earliest: at((left / Math.max(overall, batchRate)) * (1 - MARGIN)),
    latest: at((left / Math.min(overall, batchRate)) * (1 + MARGIN)),
  };
}

/** How many candidates it takes to fill the limit, if as many of them become results as so far. */
function untilLimit({ results, processed, criteria }: Timed): number {
  return results > 0 ? ((criteria.limit - results) * processed) / results : Number.POSITIVE_INFINITY;
}
