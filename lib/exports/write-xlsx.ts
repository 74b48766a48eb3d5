import { writeXlsxStream } from "hucre/xlsx";
import { LEAD_COLUMNS, RESULT_COLUMNS } from "@/lib/contract/export-columns";
import { cellOfList } from "./cell-of-list";
import type { ExportSource, Written } from "./export-source";
import { readObjects } from "./read-objects";
import { sheetText } from "./sheet-text";

type Cell = string | number | null;

function cellOf(object: object, column: string): Cell {
  const value = column
    .split(".")
    .reduce<unknown>((at, name) => (typeof at === "object" && at !== null ? Reflect.get(at, name) : null), object);
  if (typeof value === "number") return value;
  const text = Array.isArray(value) ? cellOfList(value.map(String)) : value;
  return typeof text === "string" ? sheetText(text) : null;
}

/** One sheet. Every text is written as text, which a spreadsheet shows and never computes, whatever it begins with. */
export async function* writeXlsx(source: ExportSource, written: Written): AsyncGenerator<Uint8Array> {
  const { of } = source.set;
  const columns = of === "results" ? RESULT_COLUMNS : LEAD_COLUMNS;
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const objects of readObjects(source)) {
      for (const object of objects) {
        written.rows++;
        yield columns.map((column) => cellOf(object, column));
      }
    }
  }
  yield* writeXlsxStream(rows(), {
    name: of === "results" ? "Results" : "Leads",
    columns: columns.map((header) => ({ header })),
    freezePane: { rows: 1 },
  });
}
