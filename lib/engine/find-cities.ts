import type { Conn } from "@/db/client";
import { selectCityNames } from "@/db/queries/city-names";
import type { Criteria } from "@/lib/contract/criteria";
import { folded } from "@/lib/contract/folded";
import { cityKey } from "@/lib/directory/city-key";

/** A region, and the keys of one city in it: sources call a city by any of its names. */
export type SoughtCity = { region: string; keys: string[] };

export async function findCities(conn: Conn, { places: { cities } }: Criteria): Promise<SoughtCity[]> {
  if (cities.length === 0) return [];
  const asked = cities.map(({ name, region }, at) => ({ at, region, cityKey: cityKey(name), alias: folded(name) }));
  const named = Map.groupBy(await selectCityNames(conn, asked), ({ at }) => at);
  return asked.map(({ at, region, cityKey: key }) => {
    const others = named.get(at)?.map(({ name }) => cityKey(name)) ?? [];
    return { region, keys: [...new Set([key, ...others])] };
  });
}
