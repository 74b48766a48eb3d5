export const FORMATS = ["csv", "xlsx", "ndjson", "json", "parquet"] as const;
/** `csv` is any text with delimiters. */
export type Format = (typeof FORMATS)[number];

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a file is read: what was found of it, or what somebody has chosen in its place. */
export type Reading = {
  packed: "gzip" | "zip" | null;
  /** Of a zip. */
  entry: string | null;
  format: Format;
  /** A label that `TextDecoder` knows, for text. */
  encoding: string | null;
  /** Null where every line is one cell, and where the format has none. */
  delimiter: Delimiter | null;
  /** Of a workbook. */
  sheet: string | null;
  /** From 1; null where the first line is data, and where the format has no such line. */
  headerLine: number | null;
};

/** What is wrong with a row; one that refuses says that the row cannot be taken for what its writer meant. */
export type RowFault = { code: string; message: string; refuses: boolean };

/**
 * `line` counts from 1: of the file, rows of a sheet, elements of JSON and rows of Parquet. There are exactly as many cells as
 * columns, as text without white space around it.
 */
export type TableRow = { line: number; cells: string[]; faults: RowFault[] };

export type Table = {
  reading: Reading;
  columns: string[];
  sheets: { name: string; hidden: boolean }[];
  /** The tables of a zip. */
  entries: string[];
};
