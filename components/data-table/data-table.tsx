"use client";
import { type ColumnDef, type ColumnVisibilityState, type Row, type RowData, useTable } from "@tanstack/react-table";
import { type ReactNode, useMemo } from "react";
import { type Features, features } from "./features";
import { HeaderCell } from "./header-cell";
import { SelectBox } from "./select-box";
import { sortingOf, sortOf } from "./sort-param";
import { useRowKeys } from "./use-row-keys";
import type { RowSelection } from "./use-selection";

type Props<T extends RowData> = {
  caption: string;
  columns: ColumnDef<Features, T>[];
  rows: T[];
  rowId: (row: T) => string;
  /** In the address's grammar: "name" or "-name". */
  sort?: { value: string; onChange: (sort: string) => void };
  hidden?: readonly string[];
  /** The row whose panel is open; `onOpen` follows the row cursor. */
  open?: { id: string | null; onOpen: (id: string) => void; onClose: () => void };
  /** Rows can be ticked; `label` names one: "Select Baylor University". */
  selection?: { of: RowSelection; label: (row: T) => string } | undefined;
  /** Rows of before, while newer ones are on their way. */
  isStale?: boolean;
  empty: ReactNode;
};

const NONE: readonly string[] = [];

export function DataTable<T extends RowData>({
  caption,
  columns,
  rows,
  rowId,
  sort,
  hidden = NONE,
  open,
  selection,
  isStale,
  empty,
}: Props<T>) {
  const sorting = useMemo(() => (sort ? sortingOf(sort.value) : []), [sort]);
  const columnVisibility = useMemo<ColumnVisibilityState>(
    () => Object.fromEntries(hidden.map((id) => [id, false])),
    [hidden],
  );
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: rowId,
    manualSorting: true,
    enableSorting: Boolean(sort),
    enableSortingRemoval: false,
    state: { sorting, columnVisibility },
    onSortingChange: (next) => {
      const value = sortOf(typeof next === "function" ? next(sorting) : next);
      if (value) sort?.onChange(value);
    },
  });
  const onKeyDown = useRowKeys(open, selection?.of);
  if (rows.length === 0) return empty;
  const ticked = selection?.of;
  const pageBox = ticked ? (
    <SelectBox
      label="Select this page"
      isSelected={ticked.isPageSelected}
      isPartly={ticked.isPageTouched}
      onChange={ticked.togglePage}
    />
  ) : null;

  // The roles are spelled out because cards set `display`, which drops the native ones.
  return (
    <div className="@container/table" aria-busy={isStale}>
      <div className={`data-table-scroll ${isStale ? "opacity-60" : ""}`}>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <table role="table" className="data-table" onKeyDown={onKeyDown}>
          <caption className="sr-only">{caption}</caption>
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <thead role="rowgroup">
            {table.getHeaderGroups().map((group) => (
              // biome-ignore lint/a11y/noRedundantRoles: see above
              <tr role="row" key={group.id}>
                {group.headers.map((header, at) => (
                  <HeaderCell key={header.id} header={header} isPinned={at === 0} before={at === 0 ? pageBox : null}>
                    <table.FlexRender header={header} />
                  </HeaderCell>
                ))}
              </tr>
            ))}
          </thead>
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tbody role="rowgroup">
            {table.getRowModel().rows.map((row) => (
              <BodyRow
                key={row.id}
                row={row}
                isOpen={open?.id === row.id}
                isSelected={ticked?.has(row.id)}
                before={
                  selection && ticked ? (
                    <SelectBox
                      label={selection.label(row.original)}
                      isSelected={ticked.has(row.id)}
                      onChange={(isSelected, isRange) => ticked.toggle(row.id, isSelected, isRange)}
                    />
                  ) : null
                }
              >
                {(cell) => <table.FlexRender cell={cell} />}
              </BodyRow>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

type Cell<T extends RowData> = ReturnType<Row<Features, T>["getVisibleCells"]>[number];
type BodyRowProps<T extends RowData> = {
  row: Row<Features, T>;
  isOpen: boolean;
  isSelected: boolean | undefined;
  before: ReactNode;
  children: (cell: Cell<T>) => ReactNode;
};

function BodyRow<T extends RowData>({ row, isOpen, isSelected, before, children }: BodyRowProps<T>) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: cards set `display`
    <tr role="row" data-row={row.id} data-open={isOpen || undefined} data-selected={isSelected || undefined}>
      {row.getVisibleCells().map((cell, at) => {
        const meta = cell.column.columnDef.meta;
        const shared = { "data-card": meta?.card ?? "plain", "data-label": meta?.label, "data-align": meta?.align };
        return at === 0 ? (
          // biome-ignore lint/a11y/noRedundantRoles: cards set `display`
          <th key={cell.id} scope="row" role="rowheader" data-pinned className="font-normal" {...shared}>
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
