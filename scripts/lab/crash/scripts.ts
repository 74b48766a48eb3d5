import { runWorkflow } from "@/lib/engine/run-workflow";
import { JOBS } from "@/lib/queue/jobs";
import type { Place } from "./scenario";
import type { Script } from "./script";
import { CRASH_SOURCE, EXCLUDED_DOMAINS } from "./world";

export const BATCH_ROWS = 12;

/** Excluded leads and domains, duplicates, a limit and a rest that is only counted. */
export const LIMITED: Script = {
  keys: "limited",
  criteria: { sources: [CRASH_SOURCE], require: ["website"], limit: 26, exclude: { domains: EXCLUDED_DOMAINS } },
};

/** Leads of before are found again, and everything is walked class by class. */
export const WALKED: Script = {
  keys: "walked",
  criteria: { sources: [CRASH_SOURCE], exclude: { existing_leads: false } },
  worker: (job, options) =>
    runWorkflow(JOBS["run-workflow"].parse(job.data), { ...options, pace: { batchRows: BATCH_ROWS, sortedMax: -1 } }),
};

export const CANCELLED: Script = { ...LIMITED, keys: "cancelled", cancelAt: 2 * BATCH_ROWS };

/** The places of one script that another has not. */
export function placesBeyond(places: Place[], known: Place[]): Place[] {
  const names = new Set(known.map(({ text, nth }) => `${nth} ${text}`));
  return places.filter(({ text, nth }) => !names.has(`${nth} ${text}`));
}

/** The worker's share, from its claim of the run on. */
export function placesOfWorker(places: Place[]): Place[] {
  return places.slice(places.findIndex(({ text }) => /^update "runs"/.test(text)));
}

export function nameOf({ text, nth }: Place): string {
  return `${nth}. ${text.replaceAll(/\s+/g, " ").trim().slice(0, 80)}`;
}
