import type { Conn } from "@/db/client";
import { selectPlaceNames } from "@/db/queries/place-names";
import type { Criteria } from "@/lib/contract/criteria";
import { categoryNames } from "@/lib/directory/category-names";
import type { Names } from "./criteria-in-words";

/** The names that these criteria need to be put in words. */
export async function namesOf(conn: Conn, all: Criteria[]): Promise<Names> {
  const codes = all.flatMap(({ places }) => [
    ...places.countries,
    ...places.regions,
    ...places.cities.map(({ region }) => region),
  ]);
  // One after another: within a transaction the connection takes one statement at a time.
  const categories = await categoryNames(conn, [...new Set(all.flatMap((criteria) => criteria.categories))]);
  return { categories, places: await selectPlaceNames(conn, [...new Set(codes)]) };
}
