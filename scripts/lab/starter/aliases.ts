import { iso31661, iso31662 } from "iso-3166";
import { folded } from "@/lib/contract/folded";
import { cities } from "./cities";
import { readJson, readText } from "./packages";
import { countries, regions } from "./regions";

/** Another name of a country or region by its code, or of a city by its id. */
export type Alias = { kind: "country" | "region" | "city"; place: string; name: string };

/** Short and former names that people type and no list holds. */
const COUNTRIES_ALSO: Record<string, string[]> = {
  AE: ["UAE"],
  BN: ["Brunei Darussalam"],
  CD: ["DRC", "DR Congo", "Congo-Kinshasa", "Zaire"],
  CG: ["Congo-Brazzaville"],
  CV: ["Cape Verde"],
  CZ: ["Czech Republic"],
  GB: ["Great Britain", "Britain"],
  IR: ["Persia"],
  KR: ["Korea", "Republic of Korea"],
  KP: ["DPRK"],
  LK: ["Ceylon"],
  MK: ["Macedonia", "FYROM"],
  MM: ["Burma"],
  NL: ["Holland"],
  RU: ["Russian Federation"],
  SZ: ["Swaziland"],
  TH: ["Siam"],
  TR: ["Turkey", "Türkiye"],
  US: ["America", "United States of America", "the States"],
  VA: ["Holy See"],
  VN: ["Viet Nam"],
};

const LOCALES =
  "ar az be bg bn bs ca cs cy da de el en es es-MX et eu fa fi fil fr fr-CA ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my ne nl no pa pl pt pt-PT ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-Hant zu".split(
    " ",
  );

type Territories = { main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }> };
type Subdivisions = { subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } } };
type Listed = { countryShortCode: string; countryName: string };

function* countryNames(): Generator<[code: string, name: string]> {
  for (const { alpha2, alpha3, name } of iso31661)
    yield* [alpha3, name].map((also) => [alpha2, also] as [string, string]);
  for (const { countryShortCode, countryName } of readJson<Listed[]>("country-region-data", "data.json"))
    yield [countryShortCode, countryName];
  for (const [code, names] of Object.entries(COUNTRIES_ALSO)) for (const name of names) yield [code, name];
  for (const locale of LOCALES) {
    const { main } = readJson<Territories>("cldr-localenames-full", `main/${locale}/territories.json`);
    for (const [key, name] of Object.entries(main[locale]?.localeDisplayNames.territories ?? {}))
      yield [key.replace(/-alt-.*/, ""), name];
  }
}

function* regionNames(): Generator<[code: string, name: string]> {
  const english = readJson<Subdivisions>("cldr-subdivisions-full", "subdivisions/en/en.json").subdivisions
    .localeDisplayNames.subdivisions;
  for (const { code, name } of iso31662) yield [code, name];
  for (const [key, name] of Object.entries(english)) yield [`${key.slice(0, 2)}-${key.slice(2)}`.toUpperCase(), name];
}

/** Put into Latin letters for no language in particular: nobody types these. */
const ASCII = /^[ -~]*$/;
const TRANSLITERATED = /^[a-z' `~-]+$/;

function* cityNames(): Generator<[id: string, name: string]> {
  for (const line of readText("cities15000", "cities15000.txt").split("\n")) {
    const [id = "", name = "", ascii = "", others = ""] = line.split("\t");
    for (const also of [name, ascii, ...others.split(",")]) if (!TRANSLITERATED.test(also)) yield [id, also.trim()];
  }
}

/** Names of known places, each once; what folds to the name that the place has anyway says nothing new. */
function* told(
  kind: Alias["kind"],
  names: Iterable<[place: string, name: string]>,
  own: Map<string, string>,
): Generator<Alias> {
  const kept = new Map<string, Alias>();
  for (const [place, name] of names) {
    const called = own.get(place);
    if (called === undefined || folded(name) === "" || folded(name) === folded(called)) continue;
    const key = `${place} ${folded(name)}`;
    const before = kept.get(key)?.name;
    // Of two names of a city that are alike the one with its accents, which is its own.
    if (before === undefined || (kind === "city" && ASCII.test(before) && !ASCII.test(name)))
      kept.set(key, { kind, place, name });
  }
  yield* kept.values();
}

const byCode = (list: { code: string; name: string }[]) => new Map(list.map(({ code, name }) => [code, name]));

export const aliases: Alias[] = [
  ...told("country", countryNames(), byCode(countries)),
  ...told("region", regionNames(), byCode(regions)),
  ...told("city", cityNames(), new Map(cities.map(({ id, name }) => [String(id), name]))),
];
