import type { ResultSet } from "@/db/queries/results";
import type { ResultFilter } from "@/lib/contract/results";

export type ResultQuery = Omit<Partial<ResultFilter>, "sort">;

/** The results that a list or an export is about. */
export function resultSet(
  run: { workspaceId: string; runId: string },
  { outcome, state, category, min_score, since }: ResultQuery,
): ResultSet {
  return { ...run, outcome, state, category, scoreMin: min_score, afterRank: since };
}
