"use client";
import { type ColumnDef, type RowData, useTable } from "@tanstack/react-table";
import { type CSSProperties, type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import { BodyRow } from "./body-row";
import { columnWidths } from "./column-widths";
import { type Features, features } from "./features";
import { HeaderCell, type Pin } from "./header-cell";
import { columnId } from "./known-columns";
import { OpenedRowProvider } from "./opened-row";
import { SelectBox } from "./select-box";
import { sortingOf, sortOf } from "./sort-param";
import { useRowKeys } from "./use-row-keys";
import type { RowSelection } from "./use-selection";
import type { LayoutControl } from "./use-table-layout";
import type { WindowedRows } from "./windowed-rows";

type Props<T extends RowData> = {
  caption: string;
  columns: ColumnDef<Features, T>[];
  rows: T[];
  rowId: (row: T) => string;
  /** In the address's grammar: "name" or "-name". */
  sort?: { value: string; onChange: (sort: string) => void };
  /** Where people set the columns themselves: which, in which order, how wide, and how high the rows are. */
  layout?: LayoutControl | undefined;
  /** Scrolls by itself in the room that the page has, with its head in sight; `foot` stands below the last row. */
  isFilling?: boolean;
  foot?: ReactNode;
  /** The row whose panel is open; `onOpen` follows the row cursor. */
  open?: { id: string | null; onOpen: (id: string) => void; onClose: () => void };
  /** Rows can be ticked; `label` names one: "Select Baylor University". */
  selection?: { of: RowSelection; label: (row: T) => string; onSelectAll?: () => void } | undefined;
  body?: RefObject<HTMLTableSectionElement | null> | undefined;
  /** Where only some rows of all are drawn: then the box in the head is of all. */
  windowed?: WindowedRows | undefined;
  /** Rows of before, while newer ones are on their way. */
  isStale?: boolean;
  empty: ReactNode;
};

export function DataTable<T extends RowData>({
  caption,
  columns,
  rows,
  rowId,
  sort,
  layout,
  isFilling = false,
  foot,
  open,
  selection,
  body,
  windowed,
  isStale,
  empty,
}: Props<T>) {
  const sorting = useMemo(() => (sort ? sortingOf(sort.value) : []), [sort]);
  const shown = layout?.value;
  const known = layout?.known;
  // Those that are pinned are the first.
  const shownColumns = useMemo(
    () => shown?.columns.flatMap(({ id }) => columns.find((column) => columnId(column) === id) ?? []) ?? columns,
    [columns, shown],
  );
  const css = useMemo(() => (shown && known ? columnWidths(shown, known) : undefined), [shown, known]);
  const table = useTable({
    features,
    columns: shownColumns,
    data: rows,
    getRowId: rowId,
    manualSorting: true,
    enableSorting: Boolean(sort),
    enableSortingRemoval: false,
    state: { sorting },
    onSortingChange: (next) => {
      const value = sortOf(typeof next === "function" ? next(sorting) : next);
      if (value) sort?.onChange(value);
    },
  });
  const { styles, pins } = useMemo(() => pinsOf(css?.starts), [css]);
  const onKeyDown = useRowKeys(open, selection?.of);
  const toggle = useRef(selection?.of.toggle);
  useEffect(() => {
    toggle.current = selection?.of.toggle;
  });
  const onTick = useCallback<RowSelection["toggle"]>((...tick) => toggle.current?.(...tick), []);
  if (rows.length === 0 && !windowed) return empty;
  const ticked = selection?.of;
  const selectAll = windowed && selection?.onSelectAll;
  const pageBox = !ticked ? null : selectAll ? (
    <SelectBox
      label="Select all"
      isSelected={ticked.isAll}
      isPartly={ticked.ids.size > 0}
      onChange={(isSelected) => (isSelected ? selectAll() : ticked.clear())}
    />
  ) : (
    <SelectBox
      label="Select this page"
      isSelected={ticked.isPageSelected}
      isPartly={ticked.isPageTouched}
      onChange={ticked.togglePage}
    />
  );

  // The roles are spelled out because cards set `display`, which drops the native ones.
  const content = (
    <div className="@container/table" aria-busy={isStale}>
      <div className={`${isFilling ? "" : "data-table-scroll"} ${isStale ? "opacity-60" : ""}`}>
        <table
          // biome-ignore lint/a11y/noRedundantRoles: see above
          role="table"
          className="data-table"
          data-sized={css ? true : undefined}
          data-density={shown?.density}
          aria-rowcount={windowed ? windowed.total + 1 : undefined}
          style={css?.table}
          onKeyDown={onKeyDown}
        >
          <caption className="sr-only">{caption}</caption>
          {css ? (
            <colgroup>
              {shown?.columns.map(({ id }, at) => (
                <col key={id} style={{ width: css.widths[at] }} />
              ))}
            </colgroup>
          ) : null}
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <thead role="rowgroup">
            {table.getHeaderGroups().map((group) => (
              // biome-ignore lint/a11y/noRedundantRoles: see above
              <tr role="row" key={group.id} aria-rowindex={windowed ? 1 : undefined}>
                {group.headers.map((header, at) => (
                  <HeaderCell
                    key={header.id}
                    header={header}
                    layout={layout}
                    pin={pins[at]}
                    style={styles[at]}
                    before={at === 0 ? pageBox : null}
                  >
                    <table.FlexRender header={header} />
                  </HeaderCell>
                ))}
              </tr>
            ))}
          </thead>
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tbody role="rowgroup" ref={body}>
            {windowed ? <Room height={windowed.before} columns={shownColumns.length} /> : null}
            {table.getRowModel().rows.map((row, at) => (
              <BodyRow
                key={row.id}
                row={row}
                columns={shownColumns}
                index={windowed ? windowed.first + at : undefined}
                measure={windowed?.measure}
                styles={styles}
                pins={pins}
                isOpen={open?.id === row.id}
                tick={
                  selection && ticked ? { label: selection.label(row.original), isSelected: ticked.has(row.id) } : null
                }
                onTick={onTick}
                draw={(cell) => <table.FlexRender cell={cell} />}
              />
            ))}
            {windowed ? <Room height={windowed.after} columns={shownColumns.length} /> : null}
          </tbody>
        </table>
        {foot}
      </div>
    </div>
  );
  return (
    <OpenedRowProvider>{isFilling ? <div className="data-table-filling">{content}</div> : content}</OpenedRowProvider>
  );
}

/** How each of the columns that stay where they are does so; without a layout that is the first alone. */
function pinsOf(starts: readonly string[] = []): { styles: CSSProperties[]; pins: Pin[] } {
  const count = Math.max(starts.length, 1);
  return {
    styles: starts.map((start) => ({ insetInlineStart: start })),
    pins: Array.from({ length: count }, (_, at) => (at === count - 1 ? "last" : true)),
  };
}

/** Where rows are that are not drawn. */
function Room({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className="data-table-room">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
