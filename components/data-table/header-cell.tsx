"use client";
import type { Header, RowData } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import type { Features } from "./features";

type Props<T extends RowData> = {
  header: Header<Features, T>;
  isPinned: boolean;
  before?: ReactNode;
  children: ReactNode;
};

export function HeaderCell<T extends RowData>({ header, isPinned, before, children }: Props<T>) {
  const { column } = header;
  const meta = column.columnDef.meta;
  const sorted = column.getCanSort() ? column.getIsSorted() : false;
  const Arrow = sorted === "desc" ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      // biome-ignore lint/a11y/noRedundantRoles: cards set `display`
      role="columnheader"
      data-pinned={isPinned || undefined}
      data-align={meta?.align}
      aria-sort={sorted === false ? undefined : sorted === "asc" ? "ascending" : "descending"}
    >
      {before}
      {column.getCanSort() ? (
        <button
          type="button"
          onClick={column.getToggleSortingHandler()}
          className={`group -mx-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 hover:text-ink ${meta?.align === "end" ? "flex-row-reverse" : ""} ${sorted ? "text-ink" : ""}`}
        >
          {children}
          <Arrow
            aria-hidden
            className={`size-3 ${sorted ? "" : "opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60"}`}
          />
        </button>
      ) : (
        children
      )}
    </th>
  );
}
