"use client";
import type { Row, RowData } from "@tanstack/react-table";
import type { CSSProperties, ReactNode } from "react";
import type { Features } from "./features";
import type { Pin } from "./header-cell";

type Cell<T extends RowData> = ReturnType<Row<Features, T>["getAllCells"]>[number];
type BodyRowProps<T extends RowData> = {
  row: Row<Features, T>;
  styleOf: (at: number) => CSSProperties | undefined;
  pinOf: (at: number) => Pin;
  isOpen: boolean;
  isSelected: boolean | undefined;
  before: ReactNode;
  /** Where it stands among all rows, of a list that draws a part of them. */
  index?: number | undefined;
  measure?: ((row: HTMLElement | null) => void) | undefined;
  children: (cell: Cell<T>) => ReactNode;
};

export function BodyRow<T extends RowData>({
  row,
  styleOf,
  pinOf,
  isOpen,
  isSelected,
  before,
  index,
  measure,
  children,
}: BodyRowProps<T>) {
  return (
    <tr
      ref={measure}
      // biome-ignore lint/a11y/noRedundantRoles: cards set `display`
      role="row"
      data-row={row.id}
      data-index={index}
      // The head is the first.
      aria-rowindex={index === undefined ? undefined : index + 2}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
    >
      {row.getAllCells().map((cell, at) => {
        const meta = cell.column.columnDef.meta;
        const shared = {
          "data-col": cell.column.id,
          "data-card": meta?.card ?? "plain",
          "data-label": meta?.label,
          "data-align": meta?.align,
          "data-pinned": pinOf(at),
          style: styleOf(at),
        };
        return at === 0 ? (
          // biome-ignore lint/a11y/noRedundantRoles: cards set `display`
          <th key={cell.id} scope="row" role="rowheader" className="font-normal" {...shared}>
            {before}
            {children(cell)}
          </th>
        ) : (
          // biome-ignore lint/a11y/noRedundantRoles: cards set `display`
          <td key={cell.id} role="cell" {...shared}>
            {children(cell)}
          </td>
        );
      })}
    </tr>
  );
}
