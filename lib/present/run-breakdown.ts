import type { Tally } from "@/lib/contract/fates";
import type { RunBreakdown } from "@/lib/contract/runs";
import { countsOfParts } from "./tally";

/** By source, the one with the most companies first. */
export function runBreakdown(tally: Tally): RunBreakdown {
  return Object.entries(tally)
    .map(([source, reasons]) => ({ source, counts: countsOfParts([reasons]), reasons }))
    .toSorted((a, b) => b.counts.found - a.counts.found || a.source.localeCompare(b.source));
}
