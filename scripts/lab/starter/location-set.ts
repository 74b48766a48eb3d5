import * as countryCoder from "@rapideditor/country-coder";
import { cities } from "./cities";
import { type Polygon, polygons } from "./polygons";
import { isCountry, isRegion, regionsOf } from "./regions";

export type Location = string | number | [longitude: number, latitude: number, radiusKm?: number];
export type LocationSet = { include?: Location[]; exclude?: Location[] };

/** Country codes, region codes, and `US*` for a country in which no region is named. */
type Area = string;

/** Codes that say the same as ISO's, or what ISO has in their place. */
const ALIASES: Record<string, Area[]> = {
  "gb-lon": ["GB-LND", "GB-ENG"],
  "es-ib": ["ES-PM"],
  "pt-20": ["PT-20"],
  "pt-30": ["PT-30"],
  "northern cyprus": ["CY"],
  q23681: ["CY"],
  q644636: ["CY*"],
  crimea: ["UA-43"],
  fx: ["FR*"],
  ic: ["ES-CN"],
  sba: [],
  conus: regionsOf("US").filter(
    (code) => !["AA", "AE", "AK", "AP", "AS", "FM", "GU", "HI", "MH", "MP", "PR", "PW", "VI"].includes(code.slice(3)),
  ),
};
/** A region counts as covered when an outline holds this share of its cities, or this share of the outline's cities lies in it. */
const SHARE_OF_REGION = 0.25;
const SHARE_OF_OUTLINE = 0.2;
const EVERYWHERE = "001";

/** Where a brand operates; nothing for one that is all over the world, which names no place. */
export function areasOf({ include = [], exclude = [] }: LocationSet): Area[] {
  if (include.length === 0 || include.some((location) => String(location) === EVERYWHERE)) return [];
  const areas = new Set(include.flatMap(resolve));
  for (const area of exclude.flatMap(resolve)) remove(areas, area);
  return [...new Set([...areas].flatMap((area) => [area.slice(0, 2), area]))].sort();
}

function resolve(location: Location): Area[] {
  if (Array.isArray(location)) return around(location[0], location[1]);
  const id = String(location).toLowerCase();
  const name = id.replace(/\.geojson$/, "");
  const alias = ALIASES[name];
  if (alias) return alias;
  const polygon = polygons.get(name);
  return id.endsWith(".geojson") && polygon ? outlined(polygon) : coded(id);
}

function coded(id: string): Area[] {
  const feature = countryCoder.feature(id)?.properties;
  if (!feature) return [];
  if (feature.iso1A2 && isCountry(feature.iso1A2)) return [`${feature.iso1A2}*`];
  const region = [id.toUpperCase(), ...(feature.aliases ?? [])].find(isRegion);
  if (region) return [region];
  if (feature.country)
    return [
      feature.level === "subcountryGroup" || feature.wikidata === "Q35" || id === "mainland china"
        ? `${feature.country}*`
        : feature.country,
    ];
  return countryCoder
    .featuresIn(id, true)
    .flatMap(({ properties: { iso1A2, level } }) =>
      level !== "subterritory" && iso1A2 && isCountry(iso1A2) ? [`${iso1A2}*`] : [],
    );
}

function outlined(polygon: Polygon): Area[] {
  const [country = "", part = ""] = polygon.id.toUpperCase().split("-");
  const named = isRegion(`${country}-${part}`) ? [`${country}-${part}`] : [];
  if (named.length > 0 && country !== "GB") return named;
  const held = new Set([...named, ...regionsHeld(polygon)]);
  if (held.size > 0) return [...held];
  return isCountry(country) ? [country] : [];
}

function regionsHeld({ contains }: Polygon): Area[] {
  const inside = cities.filter(({ longitude, latitude }) => contains(longitude, latitude));
  return [...Map.groupBy(inside, (city) => city.region)].flatMap(([region, held]) => {
    const all = cities.filter((city) => city.region === region).length;
    return held.length >= SHARE_OF_REGION * all || held.length >= SHARE_OF_OUTLINE * inside.length ? [region] : [];
  });
}

/** The country of a point, and the region of the city next to it. */
function around(longitude: number, latitude: number): Area[] {
  const country = countryCoder.iso1A2Code([longitude, latitude]);
  if (!country || !isCountry(country)) return [];
  const stretch = Math.cos((latitude * Math.PI) / 180);
  const [nearest] = cities
    .filter((city) => city.country === country)
    .map((city) => ({ city, away: Math.hypot((city.longitude - longitude) * stretch, city.latitude - latitude) }))
    .sort((a, b) => a.away - b.away);
  return nearest && nearest.away < 0.5 ? [nearest.city.region] : [country];
}

/** A region left out of a whole country leaves the country's other regions. */
function remove(areas: Set<Area>, gone: Area): void {
  areas.delete(gone);
  const country = gone.slice(0, 2);
  if (gone.endsWith("*")) {
    for (const area of areas) if (area.startsWith(country)) areas.delete(area);
  } else if (isRegion(gone) && areas.delete(`${country}*`)) {
    for (const region of regionsOf(country)) if (region !== gone) areas.add(region);
  }
}
