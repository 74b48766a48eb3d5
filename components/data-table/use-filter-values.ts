import { useQuery } from "@tanstack/react-query";
import { NO_FACET } from "@/lib/client/facet-query";
import type { FilterField, FilterValue, FilterValues } from "./filter-field";

export type FoundValues = {
  /** Undefined until they are known. */
  values: readonly FilterValue[] | undefined;
  /** There are more than these: typing finds them. */
  hasMore: boolean;
  isLoading: boolean;
  error: Error | null;
};

/** The values of a field whose names hold what is typed, those that most rows have first; none are asked for that nobody wants. */
export function useFilterValues<Key extends string>(
  { key, values: fixed }: FilterField<Key>,
  { queryOf, nameOf }: FilterValues<Key>,
  typed: string,
  isWanted = true,
): FoundValues {
  const query = isWanted && fixed === undefined ? queryOf(key, typed) : null;
  const asked = useQuery(query ?? NO_FACET);
  const values = fixed ?? asked.data?.values.map((one) => ({ ...one, name: nameOf(key, one) }));
  const isLoading = fixed === undefined && (asked.isPlaceholderData || asked.isPending);
  return { values, hasMore: asked.data?.hasMore ?? false, isLoading, error: asked.error };
}
