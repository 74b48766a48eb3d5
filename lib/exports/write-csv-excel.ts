import type { ExportSource, Written } from "./export-source";
import { writeCsv } from "./write-csv";

/** By a byte order mark Excel knows UTF-8; other programs would take it for a part of the first name. */
const BYTE_ORDER_MARK = Buffer.from("\ufeff");

export async function* writeCsvExcel(source: ExportSource, written: Written): AsyncGenerator<Buffer> {
  yield BYTE_ORDER_MARK;
  yield* writeCsv(source, written);
}
