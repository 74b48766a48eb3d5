import { env } from "@/lib/base/env";

/** How much a run does at a time. */
export type Pace = {
  batchRows: number;
  /** Up to so many candidates are sorted as a whole, more are walked class by class. */
  sortedMax: number;
};

export const SORTED_MAX = 20_000;

/** Small batches first, so that the first results show at once. */
const FIRST_BATCHES = [100, 5_000];

export function defaultPace(): Pace {
  return { batchRows: env().PROSPECTOR_BATCH_ROWS, sortedMax: SORTED_MAX };
}

export function batchSize({ batchRows }: Pace, batches: number): number {
  return Math.min(FIRST_BATCHES[batches] ?? batchRows, batchRows);
}
