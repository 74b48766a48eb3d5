import { cleanCell } from "@/lib/table-files/clean-cell";
import type { RowFault, TableRow } from "@/lib/table-files/reading";
import { NUL_BYTES, TOTALS_LINE, tooFewCells, tooManyCells } from "@/lib/table-files/row-faults";
import type { GridRow } from "./grid-row";
import { isTotals } from "./is-totals";

/** What is put before a text of which a spreadsheet may make a formula, by us and by others. */
const MADE_SAFE = /^'(?='*[\t\n\r+\-=@＋－＝＠])/;
const APOSTROPHE = 0x27;

/** A row with as many cells as there are columns; null where nothing stands in it. */
export function fitRow({ line, cells, faults }: GridRow, width: number, isText: boolean): TableRow | null {
  const fitted = new Array<string>(width);
  let isEmpty = true;
  let hasNul = false;
  for (let at = 0; at < width; at++) {
    const raw = cells[at] ?? "";
    hasNul ||= raw.includes("\0");
    const cell = cleanCell(isText && raw.charCodeAt(0) === APOSTROPHE ? raw.replace(MADE_SAFE, "") : raw);
    if (cell !== "") isEmpty = false;
    fitted[at] = cell;
  }
  const more = cells.length > width ? filledBehind(cells, width) : 0;
  if (isEmpty && more === 0) return null;
  const found: RowFault[] = [...faults];
  if (hasNul) found.push(NUL_BYTES);
  if (more > 0) found.push(tooManyCells(more));
  if (isText && cells.length < width) found.push(tooFewCells(cells.length, width));
  if (isTotals(fitted)) found.push(TOTALS_LINE);
  return { line, cells: fitted, faults: found };
}

/** How many cells there are up to the last that is filled. */
function filledBehind(cells: readonly string[], width: number): number {
  let end = cells.length;
  while (end > width && cleanCell(cells[end - 1] ?? "") === "") end--;
  return end - width;
}
