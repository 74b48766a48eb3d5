import type { Tx } from "@/db/client";
import type { CompiledCriteria, Position } from "@/db/queries/candidates";
import { hasOtherLeads } from "@/db/queries/existing-leads";
import { hasIdentityChanges } from "@/db/queries/identity-in";
import { takeCandidates } from "@/db/queries/take-candidates";
import { newIdPrefix } from "@/lib/base/ids";
import type { Tally } from "@/lib/contract/fates";
import { addTallies, countsOfTally, resultsOf, tallyOf } from "@/lib/present/tally";

export type BatchPlan = {
  runId: string;
  compiled: CompiledCriteria;
  /** Classes that can hold a candidate; a walk skips the rest. */
  present: Set<number>;
  /** Few candidates are sorted once a batch; many are walked class by class, each by its index. */
  sorted: boolean;
};

export type BatchEnd = { position: Position; tally: Tally };

/** The first class from `group` on that can yield results; behind the last of them, the number of those that can. */
export function nextGroup({ compiled, present }: Pick<BatchPlan, "compiled" | "present">, group: number): number {
  const usable = compiled.classes.filter((found) => found.usable).length;
  let next = group;
  while (next < usable && !present.has(next)) next++;
  return Math.max(next, Math.min(group, compiled.classes.length));
}

/** Whether there is nothing left that could yield a result. */
export function isSpent({ compiled }: Pick<BatchPlan, "compiled">, { group }: Position, results: number): boolean {
  return results >= compiled.limit || !compiled.classes[group]?.usable;
}

/**
 * Whether a company that no other record shares can be no lead yet, because all leads are of this run and it has passed them.
 * One that has results and begins anew meets its own again.
 */
async function isFirstToFind(tx: Tx, { runId, compiled }: BatchPlan, { since, isAnew }: BatchStart): Promise<boolean> {
  const { workspaceId, isShared } = compiled;
  if (isAnew || !isShared || (await hasOtherLeads(tx, { workspaceId, runId }))) return false;
  return !(await hasIdentityChanges(tx, { workspaceId, mark: since }));
}

export type BatchStart = {
  position: Position;
  /** What the run has found so far. */
  results: number;
  size: number;
  /** A mark from before the run's first batch. */
  since: number;
  /** Whether the run had results when it began from the start. */
  isAnew: boolean;
};

/** Looks at `size` candidates beyond a position, in one transaction that the caller ends. */
export async function runBatch(tx: Tx, plan: BatchPlan, from: BatchStart): Promise<BatchEnd> {
  const { runId, compiled, sorted } = plan;
  let position: Position = { ...from.position, group: nextGroup(plan, from.position.group) };
  let tally: Tally = {};
  let looked = 0;
  const isFirst = await isFirstToFind(tx, plan, from);
  const ranked = () => from.results + resultsOf(tally);
  while (looked < from.size && !isSpent(plan, position, ranked())) {
    const take = from.size - looked;
    const { group, after, fates } = await takeCandidates(tx, compiled, {
      runId,
      reach: { ...position, only: sorted ? "all" : "class" },
      take,
      ranked: ranked(),
      idPrefix: newIdPrefix(),
      isFirstToFind: isFirst,
    });
    const taken = tallyOf(fates);
    tally = addTallies(tally, taken);
    looked = countsOfTally(tally).found;
    if (group !== null && after !== null) position = { group, after };
    if (countsOfTally(taken).found < take && ranked() < compiled.limit) {
      const next = sorted ? compiled.classes.length : position.group + 1;
      position = { group: nextGroup(plan, next), after: null };
    }
  }
  return { position, tally };
}
