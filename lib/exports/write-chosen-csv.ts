import { cellOf } from "./cell-of";
import type { ExportSource, Written } from "./export-source";
import { readObjects } from "./read-objects";

/** As `harmless` has it in SQL: what a spreadsheet may take for a formula, apostrophes before it or not. */
const DANGEROUS = /^'*[\t\n\r+\-=@＋－＝＠]/;

function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = DANGEROUS.test(value) ? `'${value}` : value;
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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
    const lines = objects.map((object) => `${columns.map((column) => csvCell(cellOf(object, column))).join(",")}\r\n`);
    yield Buffer.from(lines.join(""));
  }
}
