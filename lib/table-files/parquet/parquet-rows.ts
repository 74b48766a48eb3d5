import { isUtf8 } from "node:buffer";
import { type DecodedArray, type ParquetParsers, parquetScan } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { cleanCell } from "@/lib/table-files/clean-cell";
import { PARQUET_CELLS, PARQUET_GROUP_ROWS_MAX, PARQUET_PAGE_MAX } from "@/lib/table-files/limits";
import type { Source } from "@/lib/table-files/packed/source";
import type { TableRow } from "@/lib/table-files/reading";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { columnPaths } from "./parquet-columns";
import { openParquet, type ParquetFile } from "./parquet-file";

type Range = { rowStart: number; rowEnd: number };

const TOO_LARGE =
  "The Parquet file has row groups that are too large. Write it with row groups of 100,000 rows, or as CSV.";

/** Days and times as text. What is JSON stays as it is written. */
const PARSERS: Partial<ParquetParsers> = {
  dateFromDays: (days) => isoText(days * 86_400_000).slice(0, -"T00:00:00Z".length),
  timestampFromMilliseconds: (time) => isoText(Number(time)),
  timestampFromMicroseconds: (time) => isoText(Number(time / 1000n)),
  timestampFromNanoseconds: (time) => isoText(Number(time / 1_000_000n)),
  jsonFromBytes: (bytes) => bytes && new TextDecoder().decode(bytes),
};

const LIMITED = Object.fromEntries(
  Object.entries(compressors).map(([codec, unpack]) => [
    codec,
    (input: Uint8Array, length: number) => {
      if (length > PARQUET_PAGE_MAX) throw new UnreadableFile("too_large", TOO_LARGE);
      return unpack(input, length);
    },
  ]),
);

/** The rows of each group one after the other, some of them at a time. */
export async function* parquetRows(source: Source, columns: readonly string[]): AsyncGenerator<(TableRow | null)[]> {
  const file = await openParquet(await source.bytes());
  const paths = columnPaths(file.fields).slice(0, columns.length);
  try {
    for (const range of rangesOf(file, columns.length)) {
      const fields = await columnsOf(file, range);
      yield Array.from({ length: range.rowEnd - range.rowStart }, (_none, at) => {
        const cells = paths.map(([field = "", ...inner]) => textOf(within(fields.get(field)?.[at], inner)));
        return cells.some((cell) => cell !== "") ? { line: range.rowStart + at + 1, cells, faults: [] } : null;
      });
    }
  } catch (error) {
    throw file.meaningOf(error);
  }
}

function rangesOf({ metadata }: ParquetFile, columns: number): Range[] {
  const most = Math.max(1000, Math.floor(PARQUET_CELLS / columns));
  let start = 0;
  return metadata.row_groups.flatMap(({ num_rows }) => {
    const rows = Number(num_rows);
    if (rows > PARQUET_GROUP_ROWS_MAX) throw new UnreadableFile("too_large", TOO_LARGE);
    const ranges: Range[] = [];
    for (let at = 0; at < rows; at += most) {
      ranges.push({ rowStart: start + at, rowEnd: start + Math.min(at + most, rows) });
    }
    start += rows;
    return ranges;
  });
}

async function columnsOf({ buffer, metadata, fields }: ParquetFile, range: Range): Promise<Map<string, DecodedArray>> {
  const scan = await parquetScan({
    file: buffer,
    metadata,
    compressors: LIMITED,
    parsers: PARSERS,
    utf8: false,
    ...range,
  });
  const columns = new Map<string, DecodedArray>();
  for (const { element } of fields) {
    columns.set(element.name, await scan.readColumn({ column: element.name, ...range }));
  }
  return columns;
}

function within(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner, name) => (isKeyed(inner) ? inner[name] : undefined), value);
}

function isKeyed(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return cleanCell(value);
  if (!isKeyed(value)) return String(value);
  return cleanCell(value instanceof Uint8Array ? bytesText(value) : JSON.stringify(value, plainValue));
}

/** Old writers do not say which bytes are text. */
function bytesText(bytes: Uint8Array): string {
  return isUtf8(bytes) ? Buffer.from(bytes).toString() : Buffer.from(bytes).toString("hex");
}

/** Of bytes the text, and of a number that JSON does not keep its digits. */
function plainValue(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return bytesText(value);
  if (typeof value !== "bigint") return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

function isoText(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().replace(/\.000Z$/, "Z");
}
