import type { Bytes } from "@/lib/table-files/bytes";
import { detectHeader } from "@/lib/table-files/grid/detect-header";
import { SAMPLE_ROWS } from "@/lib/table-files/limits";
import type { Reading, Table } from "@/lib/table-files/reading";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { openWorkbook, type Sheet, type Workbook } from "./open-workbook";
import { sharedStrings } from "./shared-strings";
import { sheetGridRow, stringOf } from "./sheet-grid-row";
import { type SheetRow, sheetRows } from "./sheet-rows";

type Found = Pick<Reading, "sheet" | "headerLine"> & Pick<Table, "columns" | "sheets">;

export async function detectWorkbook(file: Bytes, chosen: Partial<Reading>): Promise<Found> {
  const workbook = await openWorkbook(file);
  const sheets = workbook.sheets.map(({ name, hidden }) => ({ name, hidden }));
  const { sheet, rows } = await sheetOf(workbook, chosen.sheet ?? null, chosen.headerLine ?? 0);
  const last = rows.flatMap(({ cells }) => cells.map(stringOf)).reduce((most, index) => Math.max(most, index), -1);
  const strings = await sharedStrings(workbook.strings?.() ?? null, last);
  const grid = rows.map((row) => sheetGridRow(row, { ...workbook, strings }));
  return { sheet: sheet.name, sheets, ...detectHeader(grid, chosen.headerLine) };
}

type Sampled = { sheet: Sheet; rows: SheetRow[] };

/** The one that is chosen, else the first that is shown and not empty. */
async function sheetOf({ sheets }: Workbook, chosen: string | null, headerLine: number): Promise<Sampled> {
  if (chosen !== null) {
    const sheet = sheets.find(({ name }) => name === chosen);
    if (sheet) return { sheet, rows: await sample(sheet, headerLine) };
    throw new UnreadableFile("no_such_choice", `The workbook has no sheet “${chosen}”. Choose another.`);
  }
  const shown = sheets.filter(({ hidden }) => !hidden);
  for (const sheet of shown.length > 0 ? shown : sheets) {
    const rows = await sample(sheet, headerLine);
    if (rows.length > 0) return { sheet, rows };
  }
  throw new UnreadableFile("empty", "The workbook has no sheet with a table in it. Choose another file.");
}

/** The first rows, and so many behind the line of the header where that is chosen. */
async function sample({ pieces }: Sheet, headerLine: number): Promise<SheetRow[]> {
  const sampled: SheetRow[] = [];
  let ahead = SAMPLE_ROWS;
  for await (const rows of sheetRows(pieces())) {
    for (const row of rows) {
      sampled.push(row);
      if (row.line >= headerLine && --ahead === 0) return sampled;
    }
  }
  return sampled;
}
