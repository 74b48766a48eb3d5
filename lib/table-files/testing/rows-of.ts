import type { Bytes } from "@/lib/table-files/bytes";
import { detectTable } from "@/lib/table-files/detect-table";
import { readRows } from "@/lib/table-files/read-rows";
import type { Reading, Table, TableRow } from "@/lib/table-files/reading";

/** A whole table. */
export async function rowsOf(file: Bytes, chosen: Partial<Reading> = {}): Promise<{ table: Table; rows: TableRow[] }> {
  const table = await detectTable(file, chosen);
  const rows: TableRow[] = [];
  for await (const batch of readRows(file, table, new AbortController().signal)) rows.push(...batch);
  return { table, rows };
}
