import { selectPlaceNames } from "@/db/queries/place-names";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Criteria } from "@/lib/contract/criteria";
import { categoryNames } from "@/lib/directory/category-names";

/** The English names of what criteria hold as codes: categories, countries and regions. */
export async function nameCriteria(ctx: Ctx, { categories, places }: Criteria): Promise<Record<string, string>> {
  requireScope(ctx, "prospector.read");
  const codes = [...places.countries, ...places.regions, ...places.cities.map(({ region }) => region)];
  const [ofCategories, ofPlaces] = await Promise.all([
    categoryNames(ctx.conn, categories),
    selectPlaceNames(ctx.conn, [...new Set(codes)]),
  ]);
  return Object.fromEntries([...ofCategories, ...ofPlaces]);
}
