import { useQueries } from "@tanstack/react-query";
import { NO_FACET } from "@/lib/client/facet-query";
import type { FilterField, FilterValues } from "./filter-field";

type Chosen<Key extends string> = Partial<Record<Key, string | null>>;

/** What the values that are set are called; a code by its own name until its values have come. */
export function useChosenNames<Key extends string>(
  fields: readonly FilterField<Key>[],
  chosen: Chosen<Key>,
  { queryOf, nameOf }: FilterValues<Key>,
): Partial<Record<Key, string>> {
  const active = fields.filter(({ key }) => chosen[key] !== null && chosen[key] !== undefined);
  const coded = active.filter(({ isCoded, values }) => isCoded && !values);
  const asked = useQueries({ queries: coded.map(({ key }) => queryOf(key, "") ?? NO_FACET) });
  const names = active.map(({ key, values }) => {
    const value = String(chosen[key]);
    const known = values ?? asked[coded.findIndex((field) => field.key === key)]?.data?.values;
    const found = known?.find((one) => one.value === value) ?? { value, name: value };
    return [key, values ? found.name : nameOf(key, found)] as const;
  });
  return Object.fromEntries(names) as Partial<Record<Key, string>>;
}
