import type { ResultSet } from "@/db/queries/results";
import { toBoolean } from "@/lib/base/to-boolean";
import type { ResultFilter } from "@/lib/contract/results";

export type ResultQuery = Omit<Partial<ResultFilter>, "sort">;

/** The results that a list or an export is about. */
export function resultSet(run: { workspaceId: string; runId: string }, filter: ResultQuery): ResultSet {
  const { outcome, category, country, state, city, source } = filter;
  return {
    ...run,
    outcome,
    category,
    country,
    state,
    city,
    source,
    scoreMin: filter.min_score,
    scoreMax: filter.max_score,
    has: {
      website: toBoolean(filter.has_website),
      phone: toBoolean(filter.has_phone),
      email: toBoolean(filter.has_email),
    },
    afterRank: filter.since,
    lastRank: filter.until,
  };
}
