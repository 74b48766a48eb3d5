import { keepPreviousData, queryOptions, skipToken } from "@tanstack/react-query";

/** The values of a list's field, those that most rows have first. */
export type Facet = { values: { value: string; name: string; count: number }[]; hasMore: boolean };
export type FacetQuery = ReturnType<typeof facetQuery>;
type Ask = (asked: { signal: AbortSignal }) => Promise<Facet>;

export const facetQuery = (queryKey: readonly unknown[], queryFn: Ask | typeof skipToken) =>
  queryOptions({ queryKey, queryFn, placeholderData: keepPreviousData, staleTime: 10_000 });

/** Asks for nothing. */
export const NO_FACET = facetQuery(["no-values"], skipToken);
