import type { Criteria } from "@/lib/contract/criteria";
import type { Place } from "@/lib/contract/directory";

type Places = Criteria["places"];

/** One key for each kind of place, so that one list can hold them all. */
export function placeKey({ kind, code, name }: Pick<Place, "kind" | "code" | "name">): string {
  return kind === "city" ? `city ${code} ${name}` : `${kind} ${code}`;
}

export function keysOf({ countries, regions, cities }: Places): string[] {
  return [
    ...countries.map((code) => `country ${code}`),
    ...regions.map((code) => `region ${code}`),
    ...cities.map(({ name, region }) => `city ${region} ${name}`),
  ];
}

export function placesOf(keys: readonly string[]): Places {
  const places: Places = { countries: [], regions: [], cities: [] };
  for (const key of keys) {
    const [kind = "", code = "", ...name] = key.split(" ");
    if (kind === "country") places.countries.push(code);
    if (kind === "region") places.regions.push(code);
    if (kind === "city") places.cities.push({ name: name.join(" "), region: code });
  }
  return places;
}
