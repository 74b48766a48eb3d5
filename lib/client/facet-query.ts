import { keepPreviousData, queryOptions } from "@tanstack/react-query";

/** The values of a list's field, those that most rows have first. */
export type Facet = { values: { value: string; name: string; count: number }[]; hasMore: boolean };
export type FacetQuery = ReturnType<typeof facetQuery>;

export const facetQuery = (queryKey: readonly unknown[], queryFn: (asked: { signal: AbortSignal }) => Promise<Facet>) =>
  queryOptions({ queryKey, queryFn, placeholderData: keepPreviousData, staleTime: 10_000 });
