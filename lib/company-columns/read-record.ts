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

type Cell = { position: number; value: string };
const NOTHING: Cell = { position: -1, value: "" };

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

/** Degrees as they are written: of them -1 and -99 are no words for nothing. */
function degreesAt(cells: readonly string[], at: readonly number[]): Cell {
  const [position = -1] = at;
  const text = cellText(cells[position]);
  return { position, value: /\d/.test(text) ? text : cellValue(text) };
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
  const all = (field: CompanyColumnField): readonly number[] => positions.get(field) ?? [];
  const names = ownNames(columns);
  const own = mapping.flatMap((use, at) => (use.use === "own" ? [{ at, name: names[at] ?? "" }] : []));
  const streets = all("street").map((at) => streetColumn(columns[at] ?? "", at));
  const registers = registersOf(columns, all("register_id"));
  const networks = (Object.keys(NETWORKS) as Network[]).filter((network) => all(network).length > 0);
  const placeOf = makePlaceOf(makePlaceReader(words), defaults);
  const categoryOf = makeCategoryReader(words, codeKindOf(columns[all("category")[0] ?? -1] ?? ""));
  const tagsAt = all("tags");
  return (cells) => {
    const faults: Fault[] = [];
    const ownFields: Record<string, string> = {};
    const tell = ({ position, value }: Cell, told: Told) => {
      const column = columns[position] ?? null;
      faults.push({ column, value: value.slice(0, FAULT_VALUE_MAX).toWellFormed(), ...told });
    };
    const read = <T>(cell: Cell, reader: (value: string) => ReadCell<T>): T | undefined => {
      if (cell.value === "") return undefined;
      const said = reader(cell.value);
      if ("value" in said) return said.value;
      tell(cell, said.fault);
      return undefined;
    };
    const valueAt = (position: number) => cellValue(cells[position]);
    /** Of several columns for one field, the first that says something. */
    const cellOf = (field: CompanyColumnField): Cell => {
      for (const position of all(field)) {
        const value = valueAt(position);
        if (value !== "") return { position, value };
      }
      return NOTHING;
    };
    const keep = (name: string, value: string) => {
      if (value !== "") ownFields[name] = value.slice(0, OWN_MAX).toWellFormed();
    };

    const website = read(cellOf("website"), readWebsite);
    const [called = ""] = listedTexts(cellOf("name").value);
    const name = called || (website && companyDomain(website));
    if (!name) return { refused: NO_NAME };

    const [country, region] = [cellOf("country"), cellOf("region")];
    const { place, faults: ofPlace } = placeOf({
      address: cellOf("address").value,
      city: cellOf("city").value,
      region: region.value,
      postalCode: cellOf("postal_code").value,
      country: country.value,
    });
    for (const { of, told } of ofPlace) tell(of === "country" ? country : region, told);
    const lines = streets.flatMap((column) => {
      const text = valueAt(column.at);
      return text === "" ? [] : [{ text, column }];
    });

    const [latitude, longitude] = [degreesAt(cells, all("latitude")), degreesAt(cells, all("longitude"))];
    const point =
      latitude.value !== "" && longitude.value !== ""
        ? read({ ...latitude, value: `${latitude.value}, ${longitude.value}` }, () =>
            readDegrees(latitude.value, longitude.value),
          )
        : read(cellOf("coordinates"), readPoint);

    const registerIds: Record<string, string> = {};
    for (const { position, register } of registers) {
      const number = valueAt(position);
      if (number === "") continue;
      if (isScientific(number)) tell({ position, value: number }, SCIENTIFIC_NUMBER);
      else if (register) registerIds[register] ??= number.replace(/\.0$/, "");
      else keep(names[position] ?? "", number);
    }
    const social: Record<string, string> = {};
    for (const network of networks) {
      const profile = read(cellOf(network), (value) => readProfile(value, network));
      if (profile) social[NETWORKS[network].key] = profile;
    }
    const written = cellOf("category");
    const category = written.value === "" ? UNCATEGORISED : categoryOf(written.value);
    if (category === UNCATEGORISED) keep(names[written.position] ?? "", written.value);
    for (const { at: position, name: field } of own) keep(field, valueAt(position));

    const id = cellOf("record_id");
    if (isScientific(id.value)) tell(id, SCIENTIFIC_NUMBER);
    return {
      record: {
        sourceRecordId: id.value === "" || isScientific(id.value) ? null : id.value,
        name,
        category,
        ...filled({
          description: listedTexts(cellOf("description").value)[0],
          website,
          phone: read(cellOf("phone"), (value) => readPhone(value, place.country)),
          email: read(cellOf("email"), readEmail),
          street: lines.length > 0 ? joinStreet(lines, place.country) : place.street,
          city: place.city,
          region: place.region ?? undefined,
          postalCode: place.postalCode,
          country: place.country ?? undefined,
          latitude: point?.latitude,
          longitude: point?.longitude,
        }),
        ...(Object.keys(registerIds).length > 0 && { registerIds }),
        ...(Object.keys(social).length > 0 && { social }),
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
