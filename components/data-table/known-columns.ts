import type { ColumnDef, RowData } from "@tanstack/react-table";
import type { Features } from "./features";
import type { KnownColumn } from "./table-layout";

const WIDTH = 140;

/** What a table's columns are called, and how wide they are unless somebody says otherwise. */
export function knownColumns<T extends RowData>(columns: readonly ColumnDef<Features, T>[]): KnownColumn[] {
  return columns.map((column) => {
    const id = columnId(column);
    return { id, label: column.meta?.label ?? id, width: column.meta?.width ?? WIDTH };
  });
}

export function columnId<T extends RowData>(column: ColumnDef<Features, T>): string {
  return column.id ?? ("accessorKey" in column ? String(column.accessorKey) : "");
}
