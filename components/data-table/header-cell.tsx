"use client";
import type { Header, RowData } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { ColumnEdge } from "./column-edge";
import { ColumnMenuButton } from "./column-menu-button";
import type { Features } from "./features";
import { useColumnDrag } from "./use-column-drag";
import type { LayoutControl } from "./use-table-layout";

/** Whether a column stays where it is, and whether it is the last that does. */
export type Pin = true | "last" | undefined;

type Props<T extends RowData> = {
  header: Header<Features, T>;
  pin: Pin;
  style: CSSProperties | undefined;
  /** Where people may set the columns. */
  layout: LayoutControl | undefined;
  before?: ReactNode;
  children: ReactNode;
};

export function HeaderCell<T extends RowData>({ header, pin, style, layout, before, children }: Props<T>) {
  const { column } = header;
  const meta = column.columnDef.meta;
  const sorted = column.getCanSort() ? column.getIsSorted() : false;
  const Arrow = sorted === "desc" ? ArrowDown : ArrowUp;
  const drag = useColumnDrag(column.id, layout);
  const sort = column.getCanSort() ? (desc: boolean) => column.toggleSorting(desc) : undefined;
  return (
    <th
      scope="col"
      // biome-ignore lint/a11y/noRedundantRoles: cards set `display`
      role="columnheader"
      data-col={column.id}
      data-pinned={pin}
      data-align={meta?.align}
      aria-sort={sorted === false ? undefined : sorted === "asc" ? "ascending" : "descending"}
      style={style}
      {...drag}
    >
      <div data-head className={`flex items-center ${meta?.align === "end" ? "justify-end" : ""}`}>
        {before}
        {column.getCanSort() ? (
          <button
            type="button"
            onClick={column.getToggleSortingHandler()}
            className={`group -mx-1 inline-flex h-6 min-w-0 items-center gap-1 rounded-sm px-1 outline-offset-[-2px] hover:text-ink ${meta?.align === "end" ? "flex-row-reverse" : ""} ${sorted ? "text-ink" : ""}`}
          >
            <span className="truncate">{children}</span>
            <Arrow
              aria-hidden
              className={`size-3 shrink-0 ${sorted ? "" : "opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60"}`}
            />
          </button>
        ) : (
          <span className="truncate">{children}</span>
        )}
        {layout ? <ColumnMenuButton id={column.id} layout={layout} sort={sort} /> : null}
      </div>
      {layout ? <ColumnEdge id={column.id} layout={layout} /> : null}
    </th>
  );
}
