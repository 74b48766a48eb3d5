import { expect, test } from "vitest";
import { reader } from "@/db/client";
import { NAICS, SIC } from "@/lib/company-columns/category-codes";
import { CATEGORY_WORDS, UNCATEGORISED } from "@/lib/company-columns/category-words";
import { makePlaceReader } from "@/lib/company-columns/place-reader";
import { loadColumnWords } from "./load-column-words";

test("every category that a list's words may mean is there", async () => {
  const { categories } = await loadColumnWords(reader());
  const known = new Set(categories.map(({ key }) => key));
  const meant = [UNCATEGORISED, ...Object.keys(CATEGORY_WORDS), ...Object.values(NAICS), ...Object.values(SIC)];
  expect(meant.filter((key) => !known.has(key))).toEqual([]);
});

test("countries and states are known as people write them", async () => {
  const places = makePlaceReader(await loadColumnWords(reader()));
  const countries = "Germany,DE,deu,Deutschland,Allemagne,D,U.S.A.,United States,UK,England,Holland,Česko,België".split(
    ",",
  );
  expect(countries.map(places.country)).toEqual("DE DE DE DE DE DE US US GB GB NL CZ BE".split(" "));
  const regions: [string, string, string][] = [
    ["Ill.", "US", "US-IL"],
    ["Bavaria", "DE", "DE-BY"],
    ["NRW", "DE", "DE-NW"],
    ["Milano", "IT", "IT-25"],
    ["Côte-d'Or", "FR", "FR-BFC"],
    ["L'Aquila", "IT", "IT-65"],
    ["75", "FR", "FR-IDF"],
    ["CDMX", "MX", "MX-CMX"],
    ["Cádiz", "ES", "ES-CA"],
  ];
  for (const [name, country, code] of regions) expect(places.region(name, country), name).toEqual({ code });
});

test("what was read is kept for a while", async () => {
  expect(await loadColumnWords(reader())).toBe(await loadColumnWords(reader()));
});
