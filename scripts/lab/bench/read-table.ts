import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { folded } from "@/lib/contract/folded";
import type { RawRecord } from "@/lib/directory/sources/source";
import { readReference } from "@/lib/sources/read-reference";

export type Row = Record<string, string>;

/** The rows of a CSV file, each by its column's name in lower case with `_` for what is no letter or digit. */
export async function readCsv(file: string): Promise<Row[]> {
  const parser = createReadStream(file).pipe(
    parse({
      bom: true,
      columns: (names: string[]) =>
        names.map((name) =>
          name
            .trim()
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, "_"),
        ),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }),
  );
  return Array.fromAsync(parser as AsyncIterable<Row>);
}

const NAMES = {
  id: ["id", "record_id", "rec_id", "ltable_id", "rtable_id", "left_id", "right_id", "uid", "unique_id"],
  name: ["name", "company_name", "business_name", "agency", "agency_name", "company", "title", "legal_name"],
  street: ["street", "addr", "address", "street_address", "address_1", "address1", "address_line_1", "site_address"],
  city: ["city", "town", "locality"],
  region: ["region", "state", "state_code", "state_province", "province"],
  postalCode: ["postal_code", "postcode", "zip", "zip_code", "zipcode"],
  country: ["country", "country_code"],
  phone: ["phone", "telephone", "tel", "phone_number"],
  website: ["website", "website_url", "url", "web", "homepage", "domain", "site"],
  latitude: ["latitude", "lat"],
  longitude: ["longitude", "lng", "lon", "long"],
} as const;

/** Registers by the columns that hold their numbers. */
const REGISTERS = {
  ein: "us-ein",
  npi: "us-npi",
  lei: "lei",
  cik: "us-cik",
  ipedsid: "us-ipeds",
  company_number: "gb-coh",
};

/** Some published sets wrap values in quotes of their own, and write nothing as a word. */
function plain(text: string | undefined): string | undefined {
  const value = text
    ?.trim()
    .replace(/^(["'`])(.*)\1$/s, "$2")
    .replaceAll("\\'", "'")
    .trim();
  return value && !/^(?:nan|null|none|n\/a|unknown|-+)$/i.test(value) ? value : undefined;
}

function fieldOf(row: Row, field: keyof typeof NAMES): string | undefined {
  const column = NAMES[field].find((name) => name in row);
  return column && plain(row[column]);
}

export function idOfRow(row: Row): string {
  return fieldOf(row, "id") ?? Object.values(row)[0] ?? "";
}

/** "1 Main St, Austin, TX 78701" where there is no column for the city. */
function placeIn(street: string | undefined): { street?: string; city?: string; postalCode?: string } {
  const [first, ...rest] = street?.split(",").map((part) => part.trim()) ?? [];
  const postalCode = /\b\d{5}\b/.exec(rest.at(-1) ?? "")?.[0];
  const city = rest.length > 1 ? rest.at(-2) : rest[0];
  return { ...(first && { street: first }), ...(city && { city }), ...(postalCode && { postalCode }) };
}

type Named = { code: string; country: string };
const codes = new Map<string, Named[]>();

/** Countries and regions by their names and other names. */
function codesNamed(name: string): Named[] {
  if (codes.size === 0) {
    const { countries, regions, aliases } = readReference();
    const note = (key: string, named: Named) => codes.set(key, [...(codes.get(key) ?? []), named]);
    for (const { code, name: own } of countries) note(`country ${folded(own)}`, { code, country: code });
    for (const { code, name: own, country } of regions) note(`region ${folded(own)}`, { code, country });
    for (const { kind, place, key } of aliases) {
      if (kind !== "city") note(`${kind} ${key}`, { code: place, country: place.slice(0, 2) });
    }
  }
  return codes.get(name) ?? [];
}

function countryOf(written: string, home: string): string {
  if (/^[a-z]{2}$/i.test(written)) return written.toUpperCase();
  if (!written) return home;
  return codesNamed(`country ${folded(written)}`)[0]?.code ?? home;
}

/** "TX", "US-TX" and "Texas" are one. */
function regionOf(written: string | undefined, country: string): string | undefined {
  if (!written) return undefined;
  if (/^[a-z]{2}$/i.test(written)) return `${country}-${written.toUpperCase()}`;
  const named = codesNamed(`region ${folded(written)}`).find((place) => place.country === country);
  return named?.code ?? written.toUpperCase();
}

function registerIdsOf(row: Row): Record<string, string> {
  return Object.fromEntries(
    Object.entries(REGISTERS).flatMap(([column, register]) => {
      const written = plain(row[column]);
      return written ? [[register, written]] : [];
    }),
  );
}

/** A row as a source's record; phones and regions are read as of `home` where the row names no country. */
export function toRecord(row: Row, home: string): RawRecord {
  const country = countryOf(fieldOf(row, "country") ?? "", home);
  const fields = {
    website: fieldOf(row, "website"),
    phone: fieldOf(row, "phone"),
    ...("city" in row || fieldOf(row, "city") ? { street: fieldOf(row, "street") } : placeIn(fieldOf(row, "street"))),
    city: fieldOf(row, "city"),
    region: regionOf(fieldOf(row, "region"), country),
    postalCode: fieldOf(row, "postalCode"),
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  const [latitude, longitude] = [Number(fieldOf(row, "latitude")), Number(fieldOf(row, "longitude"))];
  return {
    sourceRecordId: idOfRow(row),
    licence: "unknown",
    coverage: "location",
    name: fieldOf(row, "name") ?? "",
    category: "office/company",
    country,
    registerIds: registerIdsOf(row),
    ...Object.fromEntries(known),
    ...(Number.isFinite(latitude) && Number.isFinite(longitude) && { latitude, longitude }),
  };
}
