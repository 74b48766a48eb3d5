import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import type { RawRecord } from "@/lib/directory/sources/source";

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
  street: ["street", "addr", "address", "street_address", "address_1", "address1", "address_line_1"],
  city: ["city", "town", "locality"],
  region: ["region", "state", "state_code", "province"],
  postalCode: ["postal_code", "postcode", "zip", "zip_code", "zipcode"],
  country: ["country", "country_code"],
  phone: ["phone", "telephone", "tel", "phone_number"],
  website: ["website", "website_url", "url", "web", "homepage", "domain", "site"],
  latitude: ["latitude", "lat"],
  longitude: ["longitude", "lng", "lon", "long"],
} as const;

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

/** A row as a source's record; phones and regions are read as of `home` where the row names no country. */
export function toRecord(row: Row, home: string): RawRecord {
  const written = fieldOf(row, "country")?.toUpperCase() ?? "";
  const country = /^[A-Z]{2}$/.test(written) ? written : home;
  const region = fieldOf(row, "region")?.toUpperCase() ?? "";
  const fields = {
    website: fieldOf(row, "website"),
    phone: fieldOf(row, "phone"),
    ...("city" in row || fieldOf(row, "city") ? { street: fieldOf(row, "street") } : placeIn(fieldOf(row, "street"))),
    city: fieldOf(row, "city"),
    region: /^[A-Z]{2}$/.test(region) ? `${country}-${region}` : region || undefined,
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
    ...Object.fromEntries(known),
    ...(Number.isFinite(latitude) && Number.isFinite(longitude) && { latitude, longitude }),
  };
}
