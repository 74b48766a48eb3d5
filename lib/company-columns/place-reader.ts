import { fold } from "@/lib/directory/fold";
import type { ColumnWords } from "./column-words";
import { PROVINCES } from "./provinces";
import { remembering } from "./remembering";

/** Signs of cars, and names that no list of names has. */
const ALSO_COUNTRIES: Record<string, string> = {
  AT: "a|osterreich|oesterreich",
  BE: "b",
  CH: "schweiz|suisse|svizzera",
  DE: "d|brd|bundesrepublik deutschland|federal republic of germany",
  ES: "e",
  FR: "f",
  GB: "uk|u k|england|scotland|wales|northern ireland|great britain|gb eng|gb sct|gb wls|gb nir",
  IT: "i",
  LU: "l",
  NL: "holland|the netherlands",
  US: "usa|u s|u s a|united states of america|estados unidos da america|amerika|vereinigte staaten von amerika",
  CZ: "czech republic",
  KR: "south korea|korea",
  RU: "russia",
  VN: "vietnam",
};
/** As people shorten states, by country. */
const ALSO_REGIONS: Record<string, string> = {
  US:
    "AL ala|AZ ariz|AR ark|CA calif|CA cal|CO colo|CT conn|DE del|FL fla|ID ida|IL ill|IN ind|KS kan|KS kans|KY ken|ME me|MA mass|MI mich|MN minn|" +
    "MS miss|MO mo|MT mont|NE neb|NE nebr|NV nev|NM n mex|ND n dak|OK okla|OR ore|OR oreg|PA penn|PA penna|SD s dak|TN tenn|TX tex|VT vt|VA va|" +
    "WA wash|WV w va|WI wis|WI wisc|WY wyo|DC district of columbia|DC washington dc|NY new york state|WA washington state",
  CA: "BC brit col|QC que|QC quebec|ON ont|AB alta|SK sask|MB man|NL newfoundland|PE pei|PE prince edward island",
  MX: "CMX cdmx|CMX d f|CMX df|CMX distrito federal|NLE nl|BCN bc",
  DE: "NW nrw|BW bawu|BW bw|BB brandenburg|MV meck pomm|ST sachsen anhalt|RP rheinland pfalz|SH schleswig holstein",
};

export type ReadRegion = { code: string } | { unknownIn: string | null };

export type PlaceReader = {
  /** ISO 3166-1 of what a country is called or of its code. */
  country(text: string): string | null;
  /** ISO 3166-2 of a region of a country; without a country, of one that is called so nowhere else. */
  region(text: string, country: string | null): ReadRegion;
  countryName(code: string): string;
};

/** "Illinois (IL)" and "IL - Illinois" say it twice. */
function readingsOf(text: string): string[] {
  const key = fold(text);
  if (key === "") return [];
  const [outer = "", inner = ""] = text.split(/[()]/);
  const [first = "", second = ""] = text.split(/\s[-–]\s/);
  return [key, ...[outer, inner, first, second].map(fold)].filter(Boolean);
}

/** Names that mean two places mean none. */
function addAliases(names: Map<string, string>, aliases: Iterable<readonly [key: string, code: string]>): void {
  const said = new Map<string, string | null>();
  for (const [key, code] of aliases) said.set(key, (said.get(key) ?? code) === code ? code : null);
  for (const [key, code] of said) if (code && key && !names.has(key)) names.set(key, code);
}

function countryNames({ countries, aliases }: ColumnWords): Map<string, string> {
  const names = new Map<string, string>();
  for (const { code, name } of countries) names.set(fold(name), code).set(fold(code), code);
  const known = new Set(countries.map(({ code }) => code));
  for (const [code, keys] of Object.entries(ALSO_COUNTRIES)) {
    if (known.has(code)) for (const key of keys.split("|")) names.set(key, code);
  }
  addAliases(
    names,
    aliases.filter(({ kind }) => kind === "country").map(({ place, name }) => [fold(name), place] as const),
  );
  return names;
}

type RegionNames = { byCountry: Map<string, Map<string, string>>; anywhere: Map<string, string> };

function regionNames({ regions, aliases }: ColumnWords): RegionNames {
  const byCountry = new Map<string, Map<string, string>>();
  const whole: (readonly [string, string])[] = [];
  const ofCountry = (code: string) => {
    const country = code.slice(0, 2);
    const names = byCountry.get(country) ?? new Map<string, string>();
    byCountry.set(country, names);
    return names;
  };
  for (const { code, name } of regions) {
    ofCountry(code).set(fold(name), code);
    whole.push([fold(name), code]);
  }
  for (const { code } of regions)
    ofCountry(code)
      .set(fold(code.slice(3)), code)
      .set(fold(code), code);
  const known = new Set(regions.map(({ code }) => code));
  for (const [country, list] of Object.entries(ALSO_REGIONS)) {
    for (const one of list.split("|")) {
      const code = `${country}-${one.slice(0, one.indexOf(" "))}`;
      const key = one.slice(one.indexOf(" ") + 1);
      const names = ofCountry(code);
      if (known.has(code) && !names.has(key)) names.set(key, code);
    }
  }
  for (const [country, list] of Object.entries(PROVINCES)) {
    for (const [region, provinces] of Object.entries(list)) {
      const code = `${country}-${region}`;
      const names = ofCountry(code);
      for (const one of known.has(code) ? provinces.split(", ") : []) {
        const [sign = "", ...name] = one.split(" ");
        const key = name.join(" ").replace(/\b([dl]) /g, "$1");
        for (const said of [sign, key]) if (!names.has(said)) names.set(said, code);
      }
    }
  }
  const others = aliases.filter(({ kind }) => kind === "region").map(({ place, name }) => [fold(name), place] as const);
  for (const [country, list] of Map.groupBy(others, ([, code]) => code.slice(0, 2))) {
    addAliases(ofCountry(`${country}-`), list);
  }
  const anywhere = new Map<string, string>();
  addAliases(
    anywhere,
    [...whole, ...others].filter(([key]) => key.length > 3),
  );
  for (const code of known) anywhere.set(fold(code), code);
  return { byCountry, anywhere };
}

/** Reads what places are called. */
export function makePlaceReader(words: ColumnWords): PlaceReader {
  const countries = countryNames(words);
  const { byCountry, anywhere } = regionNames(words);
  const called = new Map(words.countries.map(({ code, name }) => [code, name]));
  const first = (names: ReadonlyMap<string, string> | undefined, text: string) => {
    for (const key of readingsOf(text)) {
      const code = names?.get(key);
      if (code) return code;
    }
    return null;
  };
  const inCountry = new Map<string, (text: string) => string | null>();
  const regionIn = (country: string) => {
    const known = inCountry.get(country) ?? remembering((text) => first(byCountry.get(country), text));
    inCountry.set(country, known);
    return known;
  };
  const regionAnywhere = remembering((text) => first(anywhere, text));
  return {
    country: remembering((text) => first(countries, text)),
    region(text, country) {
      const code = country ? regionIn(country)(text) : regionAnywhere(text);
      return code ? { code } : { unknownIn: country };
    },
    countryName: (code) => called.get(code) ?? code,
  };
}
