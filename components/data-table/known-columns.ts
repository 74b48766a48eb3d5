import type { ColumnDef, RowData } from "@tanstack/react-table";
import type { Features } from "./features";
import type { KnownColumn } from "./table-layout";

const WIDTH = 140;

/** What a table's columns are called, and how wide they are unless somebody says otherwise. */
export function knownColumns<T extends RowData>(columns: readonly ColumnDef<Features, T>[]): KnownColumn[] {
  return columns.map((column) => {
    const id = column.id ?? ("accessorKey" in column ? String(column.accessorKey) : "");
    return { id, label: column.meta?.label ?? id, width: column.size ?? WIDTH };
  });
}
