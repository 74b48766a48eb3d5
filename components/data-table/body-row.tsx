"use client";
import type { ColumnDef, Row, RowData } from "@tanstack/react-table";
import { type CSSProperties, memo, type ReactNode } from "react";
import type { Features } from "./features";
import type { Pin } from "./header-cell";
import { SelectBox } from "./select-box";

type Cell<T extends RowData> = ReturnType<Row<Features, T>["getAllCells"]>[number];
type Props<T extends RowData> = {
  row: Row<Features, T>;
  /** Those that are shown; the same as long as they are. */
  columns: readonly ColumnDef<Features, T>[];
  styles: readonly (CSSProperties | undefined)[];
  pins: readonly Pin[];
  isOpen: boolean;
  /** Where rows can be ticked; `onTick` is always the same. */
  tick: { label: string; isSelected: boolean } | null;
  onTick: (id: string, isSelected: boolean, isRange: boolean) => void;
  /** Where it stands among all rows, of a list that draws a part of them. */
  index?: number | undefined;
  measure?: ((row: HTMLElement | null) => void) | undefined;
  /** Draws a cell. */
  draw: (cell: Cell<T>) => ReactNode;
};

function BodyRowAnew<T extends RowData>(props: Props<T>) {
  const { row, styles, pins, isOpen, tick, onTick, index, measure, draw } = props;
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
      data-selected={tick?.isSelected || undefined}
    >
      {row.getAllCells().map((cell, at) => {
        const meta = cell.column.columnDef.meta;
        const shared = {
          "data-col": cell.column.id,
          "data-card": meta?.card ?? "plain",
          "data-label": meta?.label,
          "data-align": meta?.align,
          "data-pinned": pins[at],
          style: styles[at],
        };
        return at === 0 ? (
          // biome-ignore lint/a11y/noRedundantRoles: cards set `display`
          <th key={cell.id} scope="row" role="rowheader" className="font-normal" {...shared}>
            {tick ? (
              <SelectBox
                label={tick.label}
                isSelected={tick.isSelected}
                onChange={(isSelected, isRange) => onTick(row.id, isSelected, isRange)}
              />
            ) : null}
            {draw(cell)}
          </th>
        ) : (
          // biome-ignore lint/a11y/noRedundantRoles: cards set `display`
          <td key={cell.id} role="cell" {...shared}>
            {draw(cell)}
          </td>
        );
      })}
    </tr>
  );
}

/**
 * A row that shows the same is not drawn again. The table makes every row object anew when others come and go, as they do
 * while a list is scrolled through: what it is of tells whether it is the same.
 */
export const BodyRow = memo(
  BodyRowAnew,
  (a, b) =>
    a.row.id === b.row.id &&
    a.row.original === b.row.original &&
    a.columns === b.columns &&
    a.styles === b.styles &&
    a.pins === b.pins &&
    a.isOpen === b.isOpen &&
    a.tick?.label === b.tick?.label &&
    a.tick?.isSelected === b.tick?.isSelected &&
    a.index === b.index &&
    a.measure === b.measure,
) as typeof BodyRowAnew;
