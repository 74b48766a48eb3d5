import { csvCell } from "@/lib/base/csv-cell";
import { cellOf } from "./cell-of";
import type { ExportSource, Written } from "./export-source";
import { readObjects } from "./read-objects";

function cell(value: string | number | null): string {
  return typeof value === "string" ? csvCell(value) : String(value ?? "");
}

/** The same CSV with some of its columns only, in any order, which PostgreSQL's own COPY cannot be asked for. */
export async function* writeChosenCsv(
  source: ExportSource,
  written: Written,
  columns: readonly string[],
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${columns.join(",")}\r\n`);
  for await (const objects of readObjects(source)) {
    written.rows += objects.length;
    const lines = objects.map((object) => `${columns.map((column) => cell(cellOf(object, column))).join(",")}\r\n`);
    yield Buffer.from(lines.join(""));
  }
}
