import type { Criteria } from "@/lib/contract/criteria";
import type { Names } from "@/lib/criteria/criteria-in-words";
import { categoryNames, placeNames } from "@/lib/directory/reference-names";

/** The names that these criteria need to be put in words. */
export async function namesOf(all: Criteria[]): Promise<Names> {
  const codes = all.flatMap(({ places }) => [
    ...places.countries,
    ...places.regions,
    ...places.cities.map(({ region }) => region),
  ]);
  const [categories, places] = await Promise.all([
    categoryNames([...new Set(all.flatMap((criteria) => criteria.categories))]),
    placeNames([...new Set(codes)]),
  ]);
  return { categories, places };
}
