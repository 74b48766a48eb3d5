import type { Tx } from "@/db/client";
import type { CompiledCriteria, Position } from "@/db/queries/candidates";
import { type Taken, takeCandidates } from "@/db/queries/take-candidates";
import { newId } from "@/lib/ids";

export type BatchPlan = {
  runId: string;
  compiled: CompiledCriteria;
  /** Classes that can hold a candidate; a walk skips the rest. */
  present: Set<number>;
  /** Few candidates are sorted once a batch; many are walked class by class, each by its index. */
  sorted: boolean;
};

export type BatchCounts = Omit<Taken, "group" | "after">;
export type BatchEnd = { position: Position; counts: BatchCounts };

const NONE: BatchCounts = { processed: 0, filtered: 0, excluded: 0, duplicates: 0, new: 0, results: 0 };
/** An id is its batch's first 80 bits and the rank, so that ids of one batch sort by rank. */
const ID_PREFIX_LENGTH = 24;

function plus(a: BatchCounts, b: BatchCounts): BatchCounts {
  return {
    processed: a.processed + b.processed,
    filtered: a.filtered + b.filtered,
    excluded: a.excluded + b.excluded,
    duplicates: a.duplicates + b.duplicates,
    new: a.new + b.new,
    results: a.results + b.results,
  };
}

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

/** Looks at `size` candidates beyond a position, in one transaction that the caller ends. */
export async function runBatch(
  tx: Tx,
  plan: BatchPlan,
  from: { position: Position; results: number; size: number },
): Promise<BatchEnd> {
  const { runId, compiled, sorted } = plan;
  let position: Position = { ...from.position, group: nextGroup(plan, from.position.group) };
  let counts = NONE;
  while (counts.processed < from.size && !isSpent(plan, position, from.results + counts.results)) {
    const take = from.size - counts.processed;
    const { group, after, ...taken } = await takeCandidates(tx, compiled, {
      runId,
      reach: { ...position, only: sorted ? "all" : "class" },
      take,
      ranked: from.results + counts.results,
      idPrefix: newId().slice(0, ID_PREFIX_LENGTH),
    });
    counts = plus(counts, taken);
    if (group !== null && after !== null) position = { group, after };
    const isFull = from.results + counts.results >= compiled.limit;
    if (taken.processed < take && !isFull) {
      const next = sorted ? compiled.classes.length : position.group + 1;
      position = { group: nextGroup(plan, next), after: null };
    }
  }
  return { position, counts };
}
