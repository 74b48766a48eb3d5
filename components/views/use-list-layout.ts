"use client";
import type { TableName } from "@/lib/contract/tables";
import type { LayoutParams } from "../data-table/layout-params";
import type { KnownColumn, TableLayout } from "../data-table/table-layout";
import { useTableLayout } from "../data-table/use-table-layout";

type List = {
  table: TableName;
  state: LayoutParams & { view: string | null };
  setColumns: (layout: LayoutParams) => void;
};

/** The columns of a list with views; what is changed of a view's is the view's, and not kept for the list without it. */
export function useListLayout({ table, state, setColumns }: List, own: TableLayout, known: readonly KnownColumn[]) {
  const { cols, pin, density, view } = state;
  return useTableLayout({
    params: { cols, pin, density },
    own,
    known,
    onChange: setColumns,
    kept: view === null ? table : null,
  });
}
