import { readJson } from "./packages";

export type Country = { code: string; name: string };
export type Region = { code: string; name: string; country: string };

const NATIONS: Region[] = [
  { code: "GB-ENG", name: "England", country: "GB" },
  { code: "GB-NIR", name: "Northern Ireland", country: "GB" },
  { code: "GB-SCT", name: "Scotland", country: "GB" },
  { code: "GB-WLS", name: "Wales", country: "GB" },
];

type Listed = { countryName: string; countryShortCode: string; regions: { name: string; shortCode?: string }[] };

const listed = readJson<Listed[]>("country-region-data", "data.json");

export const countries: Country[] = listed
  .map(({ countryShortCode: code, countryName }) => ({ code, name: commonName(code) ?? countryName }))
  .sort(byCode);

/** Those with an ISO 3166-2 code; some are listed with their country in it, some without. */
export const regions: Region[] = uniqueByCode([
  ...NATIONS,
  ...listed.flatMap(({ countryShortCode: country, regions: own }) =>
    own.flatMap(({ name, shortCode }) => {
      const code = `${country}-${shortCode?.replace(`${country}-`, "").toUpperCase()}`;
      return shortCode && /^[A-Z]{2}-[A-Z0-9]{1,4}$/.test(code) ? [{ code, name: name.trim(), country }] : [];
    }),
  ),
  // The list calls the square mile after the whole city.
  { code: "GB-LND", name: "City of London", country: "GB" },
]).sort(byCode);

/** "Tanzania", where the list says "Tanzania, United Republic of". */
function commonName(code: string): string | undefined {
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code)?.replace(/ SAR China$/, "");
}

export const isCountry = has(countries);
export const isRegion = has(regions);

export function regionsOf(country: string): string[] {
  return regions.filter((region) => region.country === country).map((region) => region.code);
}

function has(list: { code: string }[]): (code: string) => boolean {
  const codes = new Set(list.map(({ code }) => code));
  return (code) => codes.has(code);
}

function uniqueByCode<T extends { code: string }>(list: T[]): T[] {
  return [...new Map(list.map((item) => [item.code, item])).values()];
}

function byCode(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : 1;
}
