import type { RowFault, TableRow } from "@/lib/table-files/reading";
import { NOT_AN_OBJECT, NOT_JSON, NOT_VALID_ENCODING, NUL_BYTES, unknownKeys } from "@/lib/table-files/row-faults";
import { flatCells, isNamed } from "./flat-cells";
import type { JsonElement } from "./json-element";
import { jsonValue } from "./json-value";

/** Where each column stands among them. */
export type Places = ReadonlyMap<string, number>;

export function placesOf(columns: readonly string[]): Places {
  return new Map(columns.map((column, at) => [column, at]));
}

export function jsonRow({ line, text, isUndecodable }: JsonElement, places: Places): TableRow | null {
  if (text.trim() === "") return null;
  const faults: RowFault[] = isUndecodable ? [NOT_VALID_ENCODING] : [];
  if (text.includes("\0") || text.includes("\\u0000")) faults.push(NUL_BYTES);
  const value = jsonValue(text.includes("\0") ? text.replaceAll("\0", "") : text);
  if (isNamed(value)) return placed(line, flatCells(value), places, faults);
  const cells = new Array<string>(places.size).fill("");
  return { line, cells, faults: [...faults, value === undefined ? NOT_JSON : NOT_AN_OBJECT] };
}

/** The row of cells that are known by their columns; null where nothing stands in them. */
function placed(line: number, named: Map<string, string>, places: Places, faults: RowFault[]): TableRow | null {
  const cells = new Array<string>(places.size).fill("");
  const unknown: string[] = [];
  let isEmpty = true;
  for (const [name, cell] of named) {
    if (cell === "") continue;
    isEmpty = false;
    const place = places.get(name);
    if (place === undefined) unknown.push(name);
    else cells[place] = cell;
  }
  if (isEmpty) return null;
  return { line, cells, faults: unknown.length > 0 ? [...faults, unknownKeys(unknown)] : faults };
}
