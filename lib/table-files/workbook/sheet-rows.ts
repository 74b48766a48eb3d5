import { elementFinder } from "./element-finder";
import { xmlElements } from "./xml-elements";
import { xmlAttribute } from "./xml-text";

/** A cell as it stands in the file; `inner` is not yet read. */
export type SheetCell = { column: number; type: string; style: number; inner: string };
export type SheetRow = { line: number; cells: SheetCell[] };

const findCell = elementFinder("c");
const [A, Z, LETTERS] = [0x40, 0x5a, 26];

/** The rows in which something stands, where they say that they are; whatever says nothing is the next. */
export async function* sheetRows(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<SheetRow[]> {
  let line = 0;
  for await (const elements of xmlElements(pieces, "row")) {
    const rows: SheetRow[] = [];
    for (const { tag, inner } of elements) {
      line = Number(xmlAttribute(tag, "r")) || line + 1;
      const cells = inner === "" ? [] : cellsOf(inner);
      if (cells.length > 0) rows.push({ line, cells });
    }
    yield rows;
  }
}

function cellsOf(inner: string): SheetCell[] {
  const cells: SheetCell[] = [];
  let column = -1;
  for (let found = findCell(inner, 0); found.element; found = findCell(inner, found.next)) {
    const { tag, inner: content } = found.element;
    const place = xmlAttribute(tag, "r");
    column = place === null ? column + 1 : columnOf(place);
    if (content === "") continue;
    cells.push({ column, type: xmlAttribute(tag, "t") ?? "n", style: Number(xmlAttribute(tag, "s")), inner: content });
  }
  return cells;
}

/** From 0, as `AB7` is in the column 27. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const code = place.charCodeAt(at);
    if (code <= A || code > Z) break;
    column = column * LETTERS + code - A;
  }
  return column - 1;
}
