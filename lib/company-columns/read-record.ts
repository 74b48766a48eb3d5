import type { CompanyColumnField } from "@/lib/contract/company-columns";
import { companyDomain } from "@/lib/directory/domain";
import type { RawRecord } from "@/lib/directory/sources/source";
import { codeKindOf, makeCategoryReader } from "./category-reader";
import { UNCATEGORISED } from "./category-words";
import { cellText, cellValue } from "./cell-text";
import type { ColumnWords } from "./column-words";
import type { ColumnUse } from "./company-field";
import { knownExport } from "./exports/known-exports";
import { type Fault, isScientific, type ReadCell, SCIENTIFIC_NUMBER, type Told } from "./fault";
import { listedTexts } from "./json-cell";
import { makePlaceReader } from "./place-reader";
import { readEmail } from "./read-email";
import { readPhone } from "./read-phone";
import { makePlaceOf } from "./read-place";
import { readDegrees, readPoint } from "./read-point";
import { NETWORKS, type Network, readProfile } from "./read-profile";
import { readWebsite } from "./read-website";
import { registerOf } from "./register-headers";
import { joinStreet, streetColumn } from "./street-lines";

export type ReadRecord =
  | {
      record: Omit<RawRecord, "sourceRecordId" | "licence" | "coverage"> & { sourceRecordId: string | null };
      own: Record<string, string>;
      tags: string[];
      faults: Fault[];
    }
  | { refused: { code: string; message: string } };

const FAULT_VALUE_MAX = 200;
const OWN_MAX = 1000;
const TAG_MAX = 100;
const TAGS_MAX = 50;
const BETWEEN_TAGS = /[,;|]/;

const NO_NAME = { code: "no_name", message: "The row has neither a name nor a website" };

type Columns = {
  columns: readonly string[];
  mapping: readonly ColumnUse[];
  defaults: { country: string | null; region: string | null };
  words: ColumnWords;
};

/** Headers as the names of own fields: every one has a name, and each its own. */
function ownNames(columns: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return columns.map((column, at) => {
    const name = column.trim() || `Column ${at + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** The register of a column's numbers; in the register of health care providers it is called "number" alone. */
function registersOf(columns: readonly string[], at: readonly number[]) {
  const isNppes = knownExport(columns)?.key === "nppes";
  return at.map((position) => {
    const header = columns[position] ?? "";
    return { position, register: registerOf(header) ?? (isNppes ? "us-npi" : undefined) };
  });
}

/** Drops what is empty, as a record says nothing of it. */
function filled<T extends Record<string, unknown>>(fields: T): Partial<T> {
  const kept: Partial<T> = {};
  for (const key in fields)
    if (fields[key] !== "" && fields[key] !== undefined && fields[key] !== null) kept[key] = fields[key];
  return kept;
}

/** A reader of one list's rows: what can be known of its columns is found out once, for it is asked a million times. */
export function makeRecordReader({ columns, mapping, defaults, words }: Columns): (cells: string[]) => ReadRecord {
  const positions = new Map<CompanyColumnField, number[]>();
  mapping.forEach((use, at) => {
    if (use.use === "field") positions.set(use.field, [...(positions.get(use.field) ?? []), at]);
  });
  const all = (field: CompanyColumnField) => positions.get(field) ?? [];
  const names = ownNames(columns);
  const own = mapping.flatMap((use, at) => (use.use === "own" ? [{ at, name: names[at] ?? "" }] : []));
  const streets = all("street").map((at) => streetColumn(columns[at] ?? "", at));
  const registers = registersOf(columns, all("register_id"));
  const networks = (Object.keys(NETWORKS) as Network[]).filter((network) => all(network).length > 0);
  const [categoryAt = -1] = all("category");
  const placeOf = makePlaceOf(makePlaceReader(words), defaults);
  const categoryOf = makeCategoryReader(words, codeKindOf(columns[categoryAt] ?? ""));
  const tagsAt = all("tags");
  const at = Object.fromEntries(
    (
      [
        "record_id",
        "name",
        "website",
        "phone",
        "email",
        "address",
        "city",
        "region",
        "postal_code",
        "country",
        "description",
        "latitude",
        "longitude",
        "coordinates",
      ] as const
    ).map((field) => [field, all(field)[0] ?? -1] as const),
  ) as Record<CompanyColumnField, number>;

  return (cells) => {
    const faults: Fault[] = [];
    const ownFields: Record<string, string> = {};
    const tell = (position: number, value: string, told: Told) => {
      faults.push({
        column: columns[position] ?? null,
        value: value.slice(0, FAULT_VALUE_MAX).toWellFormed(),
        ...told,
      });
    };
    const read = <T>(position: number, value: string, reader: (value: string) => ReadCell<T>): T | undefined => {
      if (value === "") return undefined;
      const said = reader(value);
      if ("value" in said) return said.value;
      tell(position, value, said.fault);
      return undefined;
    };
    const valueAt = (position: number) => (position < 0 ? "" : cellValue(cells[position]));
    const keep = (name: string, value: string) => {
      if (value !== "") ownFields[name] = value.slice(0, OWN_MAX).toWellFormed();
    };

    const website = read(at.website, valueAt(at.website), readWebsite);
    const [called = ""] = listedTexts(valueAt(at.name));
    const name = called || (website && companyDomain(website));
    if (!name) return { refused: NO_NAME };

    const { place, faults: ofPlace } = placeOf({
      address: valueAt(at.address),
      city: valueAt(at.city),
      region: valueAt(at.region),
      postalCode: valueAt(at.postal_code),
      country: valueAt(at.country),
    });
    for (const { of, value, told } of ofPlace) tell(at[of], value, told);
    const lines = streets.flatMap((column) => {
      const text = valueAt(column.at);
      return text === "" ? [] : [{ text, column }];
    });

    const [latitude, longitude, pair] = [at.latitude, at.longitude, at.coordinates].map((position) =>
      position < 0 ? "" : cellText(cells[position]),
    ) as [string, string, string];
    const hasBoth = /\d/.test(latitude) && /\d/.test(longitude);
    const point = hasBoth
      ? read(at.latitude, `${latitude}, ${longitude}`, () => readDegrees(latitude, longitude))
      : read(at.coordinates, valueAt(at.coordinates) && pair, readPoint);

    const registerIds: Record<string, string> = {};
    for (const { position, register } of registers) {
      const number = valueAt(position);
      if (number === "") continue;
      if (isScientific(number)) tell(position, number, SCIENTIFIC_NUMBER);
      else if (register) registerIds[register] ??= number.replace(/\.0$/, "");
      else keep(names[position] ?? "", number);
    }
    const social: Record<string, string> = {};
    for (const network of networks) {
      const [position = -1] = all(network);
      const profile = read(position, valueAt(position), (value) => readProfile(value, network));
      if (profile) social[NETWORKS[network].key] = profile;
    }
    const written = valueAt(categoryAt);
    const category = written === "" ? UNCATEGORISED : categoryOf(written);
    if (written !== "" && category === UNCATEGORISED) keep(names[categoryAt] ?? "", written);
    for (const { at: position, name: field } of own) keep(field, valueAt(position));

    const id = valueAt(at.record_id);
    if (isScientific(id)) tell(at.record_id, id, SCIENTIFIC_NUMBER);
    return {
      record: {
        sourceRecordId: id === "" || isScientific(id) ? null : id,
        name,
        category,
        ...filled({
          description: listedTexts(valueAt(at.description))[0],
          website,
          phone: read(at.phone, valueAt(at.phone), (value) => readPhone(value, place.country)),
          email: read(at.email, valueAt(at.email), readEmail),
          street: lines.length > 0 ? joinStreet(lines, place.country) : place.street,
          city: place.city,
          region: place.region ?? undefined,
          postalCode: place.postalCode,
          country: place.country ?? undefined,
          latitude: point?.latitude,
          longitude: point?.longitude,
        }),
        ...(registers.length > 0 && { registerIds }),
        ...(networks.length > 0 && { social }),
      },
      own: ownFields,
      tags: tagsOf(tagsAt, valueAt),
      faults,
    };
  };
}

function tagsOf(at: readonly number[], valueAt: (position: number) => string): string[] {
  if (at.length === 0) return [];
  const tags = at.flatMap((position) => listedTexts(valueAt(position)).flatMap((text) => text.split(BETWEEN_TAGS)));
  return [...new Set(tags.map((tag) => tag.trim().slice(0, TAG_MAX)))].filter(Boolean).slice(0, TAGS_MAX);
}
