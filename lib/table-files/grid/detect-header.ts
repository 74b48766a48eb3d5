import { cleanCell } from "@/lib/table-files/clean-cell";
import { HEADER_ROWS } from "@/lib/table-files/limits";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { columnNames } from "./column-names";
import type { GridRow } from "./grid-row";

export type Header = { headerLine: number | null; columns: string[] };

/** A year is a name as often as a number. */
const YEAR = /^(19|20)\d\d$/;
const NUMBER = /^[-+(\p{Sc}]*\d[\d\s.,:/()'+-]*(%|\p{Sc})?$/u;
const ADDRESS = /^(https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$/i;

/** The line that names the columns, notes above it or not; none where the first full line is data. */
export function detectHeader(rows: readonly GridRow[], chosen?: number | null): Header {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cleanCell(cell) !== ""));
  if (filled.length === 0) throw new UnreadableFile("empty", "The file has no rows. Choose one with a table in it.");
  if (chosen === null) return withoutHeader(filled);
  if (chosen !== undefined) {
    const row = filled.find(({ line }) => line === chosen);
    if (row) return { headerLine: chosen, columns: columnNames(named(row, filled)) };
    throw new UnreadableFile(
      "no_such_choice",
      `No row with names of columns begins in line ${chosen}. Choose another line, or none.`,
    );
  }
  const width = usualWidth(filled);
  const first = filled.slice(0, HEADER_ROWS).find((row) => filledCells(row).length > width / 2) ?? filled[0];
  if (!first || filledCells(first).some(isData)) return withoutHeader(filled);
  return { headerLine: first.line, columns: columnNames(named(first, filled)) };
}

function withoutHeader(rows: readonly GridRow[]): Header {
  const width = rows.reduce((most, row) => Math.max(most, endOf(row)), 1);
  return { headerLine: null, columns: columnNames(new Array<string>(width).fill("")) };
}

/** Cells without a name at the end are columns where something stands below them and the table is as wide by rule. */
function named(header: GridRow, rows: readonly GridRow[]): string[] {
  const below = rows.filter(({ line }) => line > header.line);
  const width = below.reduce((most, row) => Math.max(most, Math.min(endOf(row), header.cells.length)), 0);
  return header.cells.slice(0, Math.max(endOf(header), width));
}

function isData(cell: string): boolean {
  return (NUMBER.test(cell) && !YEAR.test(cell)) || ADDRESS.test(cell);
}

function filledCells({ cells }: GridRow): string[] {
  return cells.map(cleanCell).filter((cell) => cell !== "");
}

/** How many cells there are up to the last that is filled. */
function endOf({ cells }: GridRow): number {
  return cells.findLastIndex((cell) => cleanCell(cell) !== "") + 1;
}

/** How wide most rows are, of two as many the wider. */
function usualWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width] = [...counts].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best,
  );
  return width;
}
