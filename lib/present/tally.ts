import { FATES, type Fate, type Tally } from "@/lib/contract/fates";
import type { RunCounts } from "@/lib/contract/runs";

const NONE: RunCounts = { found: 0, filtered: 0, duplicates: 0, excluded: 0, new: 0, over_limit: 0 };

export function fatesOf(part: Tally[string]): [Fate, number][] {
  return Object.entries(part) as [Fate, number][];
}

export function addTallies(a: Tally, b: Tally): Tally {
  const sum: Tally = Object.fromEntries(Object.entries(a).map(([source, part]) => [source, { ...part }]));
  for (const [source, part] of Object.entries(b)) {
    const into = sum[source] ?? {};
    for (const [fate, companies] of fatesOf(part)) into[fate] = (into[fate] ?? 0) + companies;
    sum[source] = into;
  }
  return sum;
}

/** The funnel of some sources: each company is found, and stands under one other count. */
export function countsOfParts(parts: Tally[string][]): RunCounts {
  const counts = { ...NONE };
  for (const [fate, companies] of parts.flatMap(fatesOf)) {
    counts.found += companies;
    counts[FATES[fate]] += companies;
  }
  return counts;
}

export function countsOfTally(tally: Tally): RunCounts {
  return countsOfParts(Object.values(tally));
}

/** What a query counted; the same source and fate may come more than once. */
export function tallyOf(fates: readonly (readonly [source: string, fate: Fate, records: number])[]): Tally {
  return fates.reduce<Tally>((sum, [source, fate, records]) => addTallies(sum, { [source]: { [fate]: records } }), {});
}

function total(tally: Tally, fates: readonly Fate[]): number {
  return Object.values(tally).reduce((sum, part) => sum + fates.reduce((of, fate) => of + (part[fate] ?? 0), 0), 0);
}

/** How many results a batch wrote; not for what lies over the limit. */
export function resultsOf(tally: Tally): number {
  return total(tally, ["new", "known_lead"]);
}
