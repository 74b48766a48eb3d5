import { type Ctx, requireScope } from "@/lib/access/actor";
import type { Criteria } from "@/lib/contract/criteria";
import { categoryNames, placeNames } from "@/lib/directory/reference-names";

/** The English names of what criteria hold as codes: categories, countries and regions. */
export async function nameCriteria(ctx: Ctx, { categories, places }: Criteria): Promise<Record<string, string>> {
  requireScope(ctx, "prospector.read");
  const codes = [...places.countries, ...places.regions, ...places.cities.map(({ region }) => region)];
  const [ofCategories, ofPlaces] = await Promise.all([categoryNames(categories), placeNames([...new Set(codes)])]);
  return Object.fromEntries([...ofCategories, ...ofPlaces]);
}
