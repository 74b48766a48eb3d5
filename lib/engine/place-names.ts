import type { Conn } from "@/db/client";
import { selectPlaceNames } from "@/db/queries/place-names";
import type { Criteria } from "@/lib/contract/criteria";
import type { Evidence, PlaceNames } from "./explain-result";

/** The names that explaining these companies needs, in one query. */
export function placeNamesFor(conn: Conn, { places }: Criteria, companies: Evidence[]): Promise<PlaceNames> {
  const shown = companies.flatMap(({ place, region, country }) => [place?.replace("*", "") ?? null, region, country]);
  const codes = [...places.countries, ...places.regions, ...shown].filter((code) => code !== null);
  return selectPlaceNames(conn, [...new Set(codes)]);
}
