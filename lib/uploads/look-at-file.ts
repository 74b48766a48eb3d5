import type { Conn } from "@/db/client";
import type { UploadRow } from "@/db/queries/uploads";
import { guessColumns } from "@/lib/company-columns/guess-columns";
import { detectTable } from "@/lib/table-files/detect-table";
import { readRows } from "@/lib/table-files/read-rows";
import type { Reading, TableRow } from "@/lib/table-files/reading";
import { UnreadableFile } from "@/lib/table-files/unreadable-file";
import { toStoredReading } from "./reading-words";
import { storedBytes } from "./stored-bytes";

/** As many rows as columns are guessed by. */
const SAMPLE_ROWS = 500;

type Looked = Pick<
  UploadRow,
  "status" | "statusReason" | "reading" | "sheets" | "entries" | "knownExport" | "columns" | "counts" | "faults"
>;

/** Its first rows, as it is read. */
export async function firstRows(
  conn: Conn,
  upload: UploadRow,
  table: { reading: Reading; columns: string[] },
  take: number,
): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const enough = new AbortController();
  for await (const batch of readRows(storedBytes(conn, upload), table, enough.signal)) {
    rows.push(...batch);
    if (rows.length >= take) break;
  }
  return rows.slice(0, take);
}

/** Says how the file is read, and what its columns are; what is chosen stands in place of what is found. */
export async function lookAtFile(conn: Conn, upload: UploadRow, chosen: Partial<Reading> = {}): Promise<Looked> {
  const nothing = { knownExport: null, columns: [], counts: null, faults: [] };
  try {
    const table = await detectTable(storedBytes(conn, upload), chosen);
    const sample = await firstRows(conn, upload, table, SAMPLE_ROWS);
    const { known, columns } = guessColumns(
      table.columns,
      sample.map(({ cells }) => cells),
    );
    return {
      status: "received",
      statusReason: sample.length === 0 ? "The file has columns and no rows." : null,
      reading: toStoredReading(table.reading),
      sheets: table.sheets,
      entries: table.entries,
      knownExport: known?.name ?? null,
      columns: columns.map(({ position, column, use, confidence, why, filled, samples, ...rest }) => ({
        position,
        name: column,
        use,
        field: "field" in rest ? rest.field : null,
        confidence,
        why,
        filled,
        samples,
      })),
      counts: null,
      faults: [],
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { reading, sheets, entries } = upload;
    return { status: "unreadable", statusReason: error.message, reading, sheets, entries, ...nothing };
  }
}
