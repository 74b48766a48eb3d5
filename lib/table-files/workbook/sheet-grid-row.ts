import type { GridRow } from "@/lib/table-files/grid/grid-row";
import type { RowFault } from "@/lib/table-files/reading";
import { cellError } from "@/lib/table-files/row-faults";
import { elementFinder } from "./element-finder";
import type { NumberFormat } from "./number-format";
import { numberText } from "./number-text";
import { cellText, runText } from "./run-text";
import type { SharedStrings } from "./shared-strings";
import type { SheetCell, SheetRow } from "./sheet-rows";

/** What the cells of a sheet are read with. */
type Meanings = { strings: SharedStrings; formats: NumberFormat[]; is1904: boolean };

/** As many as a sheet may have. */
const COLUMNS = 16_384;
const findValue = elementFinder("v");

export function sheetGridRow({ line, cells }: SheetRow, meanings: Meanings): GridRow {
  const texts: string[] = [];
  const faults: RowFault[] = [];
  for (const cell of cells) {
    if (cell.column < 0 || cell.column >= COLUMNS) continue;
    const text = textOf(cell, meanings);
    if (cell.type === "e" && text !== "") faults.push(cellError(cell.column + 1, text));
    if (text === "" || cell.type === "e") continue;
    while (texts.length < cell.column) texts.push("");
    texts[cell.column] = text;
  }
  return { line, cells: texts, faults };
}

/** Which of the shared strings a cell is, if it is one. */
export function stringOf({ type, inner }: SheetCell): number {
  return type === "s" ? Number(storedText(inner)) : -1;
}

function textOf(cell: SheetCell, { strings, formats, is1904 }: Meanings): string {
  if (cell.type === "inlineStr") return runText(cell.inner);
  const value = storedText(cell.inner);
  if (value === "") return "";
  if (cell.type === "s") return strings.at(Number(value));
  if (cell.type === "n") return numberText(value, formats[cell.style] ?? null, is1904);
  if (cell.type === "b") return value === "1" || value === "true" ? "TRUE" : "FALSE";
  if (cell.type === "d") return value.replace(/T00:00:00(\.0+)?Z?$/, "");
  return cellText(value);
}

/** What stands there, for a formula what was last computed. */
function storedText(inner: string): string {
  const from = inner.indexOf("<v>");
  const to = from < 0 ? -1 : inner.indexOf("</v>", from);
  return to < 0 ? (findValue(inner, 0).element?.inner ?? "") : inner.slice(from + 3, to);
}
