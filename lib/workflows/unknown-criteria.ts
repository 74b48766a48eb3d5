import { selectUnknownCodes, type UnknownRow } from "@/db/queries/unknown-codes";
import type { Ctx } from "@/lib/access/actor";
import { visibleWorkspaces } from "@/lib/access/visible-workspaces";
import type { Criteria } from "@/lib/contract/criteria";
import type { ErrorDetail } from "@/lib/contract/error-body";

const LISTS: Record<UnknownRow["list"], { what: string; path: (at: number) => string }> = {
  categories: { what: "category", path: (at) => `criteria.categories[${at}]` },
  countries: { what: "country", path: (at) => `criteria.places.countries[${at}]` },
  regions: { what: "region", path: (at) => `criteria.places.regions[${at}]` },
  cities: { what: "region", path: (at) => `criteria.places.cities[${at}].region` },
  sources: { what: "source", path: (at) => `criteria.sources[${at}]` },
};

/** Names each category, country, region and source that the directory does not know. */
export async function findUnknownCriteria(ctx: Ctx, criteria: Criteria): Promise<ErrorDetail[]> {
  const { categories, places, sources } = criteria;
  const { countries, regions } = places;
  const asked = { categories, countries, regions, cities: places.cities.map(({ region }) => region), sources };
  if (Object.values(asked).every((codes) => codes.length === 0)) return [];
  const unknown = await selectUnknownCodes(ctx.conn, asked, visibleWorkspaces(ctx));
  return unknown.map(({ list, at }) => ({
    path: LISTS[list].path(at),
    message: `no such ${LISTS[list].what}: ${asked[list][at]}`,
  }));
}
