import type { Criteria } from "@/lib/contract/criteria";
import { placeNames } from "@/lib/directory/reference-names";
import type { Evidence, PlaceNames } from "./explain-result";

/** The names that explaining these companies needs. */
export function placeNamesFor({ places }: Criteria, companies: Evidence[]): Promise<PlaceNames> {
  const shown = companies.flatMap(({ place, region, country }) => [place?.replace("*", "") ?? null, region, country]);
  const codes = [...places.countries, ...places.regions, ...shown].filter((code) => code !== null);
  return placeNames([...new Set(codes)]);
}
