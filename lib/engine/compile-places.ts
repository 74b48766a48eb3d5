import { type SQL, sql } from "drizzle-orm";
import type { Criteria } from "@/lib/contract/criteria";
import { tellsNearness } from "@/lib/criteria/score-classes";
import { anyOf } from "./any-of";
import type { SoughtCity } from "./find-cities";
import { textArray } from "./text-array";

export type CompiledPlaces = { selects: SQL | null; exact: SQL | null; place: SQL };

function cityMatch(cities: SoughtCity[]): SQL | null {
  if (cities.length === 0) return null;
  const pairs = cities.flatMap(({ region, keys }) => keys.map((key) => sql`(${region}, ${key})`));
  return sql`(c.region, c.city_key) in (${sql.join(pairs, sql`, `)})`;
}

/** The first of the codes that the company has. */
function codeOf(codes: string[]): SQL {
  if (codes.length === 0) return sql`null::text`;
  return sql`(
    select code from unnest(${textArray(codes)}) with ordinality as asked(code, nth)
    where code = any(c.places) order by nth limit 1)`;
}

/** A company lies in a place, or operates all over its country without naming a region. */
export function compilePlaces(criteria: Criteria, cities: SoughtCity[]): CompiledPlaces {
  const { countries, regions } = criteria.places;
  const codes = [...regions, ...countries];
  const wide = [...new Set(regions.map((region) => `${region.slice(0, 2)}*`))];
  const within = (list: string[]) => (list.length > 0 ? sql`c.places && ${textArray(list)}` : null);
  const city = cityMatch(cities);
  const exact = anyOf([within(codes), city]);
  const code = codeOf([...codes, ...wide]);
  return {
    selects: anyOf([within([...codes, ...wide]), city]),
    exact: tellsNearness(criteria) && exact ? sql`coalesce(${exact}, false)` : null,
    place: city ? sql`case when ${city} then c.region else ${code} end` : code,
  };
}
