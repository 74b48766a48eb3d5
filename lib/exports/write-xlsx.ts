import { writeXlsxStream } from "hucre/xlsx";
import { LEAD_COLUMNS, RESULT_COLUMNS } from "@/lib/contract/export-columns";
import { cellOf } from "./cell-of";
import type { ExportSource, Written } from "./export-source";
import { readObjects } from "./read-objects";
import { sheetText } from "./sheet-text";

type Cell = string | number | null;

function sheetCell(object: object, column: string): Cell {
  const value = cellOf(object, column);
  return typeof value === "string" ? sheetText(value) : value;
}

/** One sheet. Every text is written as text, which a spreadsheet shows and never computes, whatever it begins with. */
export async function* writeXlsx(source: ExportSource, written: Written): AsyncGenerator<Uint8Array> {
  const { of } = source.set;
  const columns: readonly string[] = source.columns ?? (of === "results" ? RESULT_COLUMNS : LEAD_COLUMNS);
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const objects of readObjects(source)) {
      for (const object of objects) {
        written.rows++;
        yield columns.map((column) => sheetCell(object, column));
      }
    }
  }
  yield* writeXlsxStream(rows(), {
    name: of === "results" ? "Results" : "Leads",
    columns: columns.map((header) => ({ header })),
    freezePane: { rows: 1 },
  });
}
