import { isObject } from "./json-cell";
import type { PlaceReader } from "./place-reader";
import { isZipOf } from "./zip-states";

/** Texts as they stood in one cell; `region` and `country` still as they are called. */
export type AddressParts = Partial<Record<"street" | "city" | "region" | "postalCode" | "country", string>>;

type Here = { country: string | null; places: PlaceReader };

const BETWEEN = /\s*[,\n;|]\s*/;
const STATE_AND_ZIP =
  /^(?:(.+?)\s+)?([A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}\.?)\s+(\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4})$/;
/** Longer texts are no addresses. */
const LENGTH_MAX = 300;
const LONE_CODE = /^(?=.*\d)[A-Z\d][A-Z\d -]{2,9}$/i;
const ZIP = /^\d{5}(?:-\d{4})?$/;
const CANADIAN = /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i;
const BRITISH = /^(.*?)\s*\b([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/i;
const CODE_AND_CITY =
  /^(?:[A-Z]{1,2}[- ])?(\d{5}|\d{4} ?[A-Z]{2}(?= )|\d{4}-\d{3}|\d{2}-\d{3}|\d{3} \d{2}|\d{4})\s+(\p{L}.*)$/u;
/** Which write the postal code before the city. */
const CODE_FIRST = new Set(
  "DE AT CH LI LU FR BE NL IT ES PT PL CZ SK DK SE NO FI HU HR SI RO BG GR EE LV LT TR RS MC".split(" "),
);
/** A number at the front, as streets in America begin, or an address of its own. */
const NUMBER_OF_FIVE = /^\d{5}$/;

const join = (parts: readonly string[]) => parts.join(", ");

/** Its country, where the last part names one, and the parts before it. */
function countryAtEnd(
  parts: readonly string[],
  { country, places }: Here,
): { country: string | null; rest: readonly string[]; told?: string } {
  const last = parts.at(-1) ?? "";
  const named = parts.length > 1 ? places.country(last) : null;
  if (!named) return { country, rest: parts };
  const before = parts.at(-2) ?? "";
  const endsBefore = /\d{4}|\d[A-Z]{2}$/.test(before);
  const home = country ?? "US";
  const isRegion = home !== named && "code" in places.region(last, home);
  if (isRegion && !endsBefore) return { country, rest: parts };
  return { country: named, rest: parts.slice(0, -1), told: named };
}

/** "Springfield, IL 62701", with the state before the code. */
function stateAndCode(parts: readonly string[], here: Here): AddressParts | null {
  const { country, places } = here;
  const last = parts.at(-1) ?? "";
  const before = parts.at(-2) ?? "";
  if (parts.length > 2 && (ZIP.test(last) || CANADIAN.test(last)) && isStateOf(before, last, here)) {
    return { street: join(parts.slice(0, -3)), city: parts.at(-3), region: before, postalCode: last };
  }
  const [, city, region = "", postalCode = ""] = STATE_AND_ZIP.exec(last) ?? [];
  if (region && isStateOf(region, postalCode, here)) {
    if (city && parts.length > 1) return { street: join(parts.slice(0, -1)), city, region, postalCode };
    if (city) return { street: city, region, postalCode };
    return { street: join(parts.slice(0, -2)), city: before, region, postalCode };
  }
  if (
    country !== null &&
    ["US", "CA", "AU"].includes(country) &&
    parts.length > 2 &&
    "code" in places.region(last, country)
  ) {
    return { street: join(parts.slice(0, -2)), city: before, region: last };
  }
  return null;
}

function isStateOf(region: string, postalCode: string, { country, places }: Here): boolean {
  const home = country ?? (CANADIAN.test(postalCode) ? "CA" : "US");
  if (!["US", "CA", "AU", "PR"].includes(home)) return false;
  const found = places.region(region, home);
  if (!("code" in found)) return false;
  return country !== null || home === "CA" || isZipOf(found.code.slice(3), postalCode);
}

function british(parts: readonly string[], { country, places }: Here): AddressParts | null {
  if (country !== "GB" && country !== null) return null;
  const [, city = "", postalCode = ""] = BRITISH.exec(parts.at(-1) ?? "") ?? [];
  if (!postalCode || (city === "" && parts.length < 2)) return null;
  const rest = city ? [...parts.slice(0, -1), city] : parts.slice(0, -1);
  if (rest.length < 2) return country === null ? null : { street: join(rest), postalCode };
  const county = rest.length > 2 && "code" in places.region(rest.at(-1) ?? "", "GB") ? rest.at(-1) : undefined;
  const last = county ? rest.slice(0, -1) : rest;
  return { street: join(last.slice(0, -1)), city: last.at(-1), region: county, postalCode, country: "GB" };
}

/** "Hauptstr. 5, 10115 Berlin", with the code before the city. */
function codeAndCity(parts: readonly string[], { country, places }: Here): AddressParts | null {
  if (country !== null && !CODE_FIRST.has(country)) return null;
  const at = parts.findLastIndex((part, index) => index > 0 && CODE_AND_CITY.test(part));
  const isFirst = at < 0 && parts.length === 1 && country !== null && CODE_AND_CITY.test(parts[0] ?? "");
  const [, postalCode = "", city = ""] = CODE_AND_CITY.exec(parts[isFirst ? 0 : at] ?? "") ?? [];
  if (!postalCode) return null;
  const street = join(parts.slice(0, Math.max(0, at)));
  if (country === null && !(NUMBER_OF_FIVE.test(postalCode) && /\d/.test(street) && !/\d/.test(city))) return null;
  const after = isFirst ? [] : parts.slice(at + 1);
  if (after.length > 1) return null;
  const [province] = after;
  if (province !== undefined && (country === null || !("code" in places.region(province, country)))) {
    return { street: join([street, province].filter(Boolean)), city, postalCode };
  }
  const [, town = city, sign] = country === "IT" ? (/^(.*\S)\s+\(?([A-Z]{2})\)?$/.exec(city) ?? []) : [];
  const isProvince = sign !== undefined && "code" in places.region(sign, "IT");
  return { street, postalCode, city: isProvince ? town : city, region: province ?? (isProvince ? sign : undefined) };
}

/** "Hauptstr. 5, Berlin, Berlin, 10115" of a country that was told. */
function codeAlone(parts: readonly string[], { country, places }: Here): AddressParts | null {
  const postalCode = parts.at(-1) ?? "";
  const before = parts.at(-2) ?? "";
  if (country === null || parts.length < 3 || !LONE_CODE.test(postalCode)) return null;
  if (parts.length > 3 && "code" in places.region(before, country)) {
    return { street: join(parts.slice(0, -3)), city: parts.at(-3), region: before, postalCode };
  }
  return parts.length === 3 ? { street: parts[0], city: before, postalCode } : null;
}

/** Some write the postal code behind the country. */
function inOrder(parts: string[], { country, places }: Here): string[] {
  const [last = "", before = ""] = [parts.at(-1), parts.at(-2)];
  if (parts.length < 3 || !LONE_CODE.test(last)) return parts;
  const named = places.country(before);
  const isState = named !== null && "code" in places.region(before, country ?? "US");
  return named && !isState ? [...parts.slice(0, -2), last, before] : parts;
}

/** Takes an address of one line apart; what is not sure stays in the street. */
export function splitAddress(text: string, here: Here): AddressParts {
  if (text.length > LENGTH_MAX) return { street: text };
  const parts = inOrder(text.split(BETWEEN).filter(Boolean), here);
  const { country, rest, told } = countryAtEnd(parts, here);
  const at = { ...here, country };
  const found = stateAndCode(rest, at) ??
    british(rest, at) ??
    codeAndCity(rest, at) ??
    codeAlone(rest, at) ?? { street: join(rest) };
  return { country: told, ...found };
}

const NAMES: Record<keyof AddressParts, string[]> = {
  street: [
    "street",
    "street_address",
    "streetAddress",
    "freeform",
    "line1",
    "address_line_1",
    "address_1",
    "address1",
    "road",
    "thoroughfare",
  ],
  city: ["city", "locality", "addressLocality", "town", "municipality", "village"],
  region: ["state", "region", "addressRegion", "state_code", "province"],
  postalCode: ["postal_code", "postalCode", "postcode", "zip", "zip_code", "zipcode"],
  country: ["country_code", "countryCode", "country", "addressCountry"],
};

/** An address that exports write as JSON: an object, or the first of a list, where one is told to be the place itself. */
export function addressOfJson(json: unknown): AddressParts {
  const list = (Array.isArray(json) ? json : [json]).filter(isObject);
  const one = list.find((item) => item.address_purpose === "LOCATION") ?? list[0] ?? {};
  const textOf = (names: readonly string[]) => {
    const value = names.map((name) => one[name]).find((item) => typeof item === "string" && item.trim() !== "");
    return typeof value === "string" ? value.trim() : undefined;
  };
  const number = textOf(["house_number", "houseNumber", "housenumber"]);
  const street = textOf(NAMES.street);
  return {
    street: street && number && !street.includes(number) ? `${number} ${street}` : street,
    city: textOf(NAMES.city),
    region: textOf(NAMES.region),
    postalCode: textOf(NAMES.postalCode),
    country: textOf(NAMES.country),
  };
}
