import type { GridRow } from "@/lib/table-files/grid/grid-row";
import type { Source } from "@/lib/table-files/packed/source";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { openWorkbook } from "./open-workbook";
import { sharedStrings } from "./shared-strings";
import { sheetGridRow } from "./sheet-grid-row";
import { sheetRows } from "./sheet-rows";

/** The rows of a sheet, header and notes among them. */
export async function* workbookRows(source: Source, name: string | null): AsyncGenerator<GridRow[]> {
  const workbook = await openWorkbook(await source.bytes());
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new UnreadableFile("no_such_choice", `The workbook has no sheet “${name}”. Choose another.`);
  const strings = await sharedStrings(workbook.strings?.() ?? null, Number.POSITIVE_INFINITY);
  const meanings = { ...workbook, strings };
  for await (const rows of sheetRows(sheet.pieces())) yield rows.map((row) => sheetGridRow(row, meanings));
}
