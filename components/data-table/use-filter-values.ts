import { useQuery } from "@tanstack/react-query";
import type { FilterField, FilterValue, FilterValues } from "./filter-field";

export type FoundValues = {
  /** Undefined until they are known. */
  values: readonly FilterValue[] | undefined;
  /** There are more than these: typing finds them. */
  hasMore: boolean;
  isLoading: boolean;
  error: Error | null;
};

/** The values of a field whose names hold what is typed, those that most rows have first. */
export function useFilterValues<Key extends string>(
  { key, values: fixed }: FilterField<Key>,
  { queryOf, nameOf }: FilterValues<Key>,
  typed: string,
): FoundValues {
  const asked = useQuery({ ...queryOf(key, typed), enabled: fixed === undefined });
  const values = fixed ?? asked.data?.values.map((one) => ({ ...one, name: nameOf(key, one) }));
  const isLoading = fixed === undefined && (asked.isPlaceholderData || asked.isPending);
  return { values, hasMore: asked.data?.hasMore ?? false, isLoading, error: asked.error };
}
