"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import type { RowData } from "@tanstack/react-table";
import { type ComponentProps, memo, type ReactNode } from "react";
import type { Page } from "@/lib/contract/page";
import { DataTable } from "./data-table";
import { ListError } from "./list-error";
import { Pager } from "./pager";
import { TableSkeleton } from "./table-skeleton";
import type { WindowedRows } from "./windowed-rows";

/** Its rows are not drawn again for what stands around them: the numbers of a run that goes on. */
const Rows = memo(DataTable) as typeof DataTable;

type Props<T extends RowData> = Omit<ComponentProps<typeof DataTable<T>>, "rows" | "isStale"> &
  Pick<ComponentProps<typeof Pager>, "paging" | "total" | "noun" | "request"> & {
    list: UseQueryResult<Page<T>>;
    /** Said when the list cannot be had: "The runs can’t be shown." */
    fault: string;
    /** What stands there until the first rows come. */
    skeleton: ComponentProps<typeof TableSkeleton>;
    onFirstPage: () => void;
    /** In place of the list's page: of all rows those that are near what is seen, and what says so in place of the pager. */
    scrolled?: { rows: T[]; windowed: WindowedRows; foot: ReactNode } | undefined;
  };

/** A page of a list, with the ways to the others: its error, its skeleton, its rows and its pager. */
export function PagedTable<T extends RowData>(props: Props<T>) {
  const { list, fault, skeleton, onFirstPage, paging, total, noun, request, empty, scrolled, ...table } = props;
  const page = list.data;
  if (!page) {
    if (!list.error) return <TableSkeleton {...skeleton} />;
    return <ListError error={list.error} what={fault} onRetry={() => list.refetch()} onFirstPage={onFirstPage} />;
  }
  const isStale = list.isPlaceholderData;
  return (
    <>
      {page.data.length === 0 ? (
        empty
      ) : (
        <Rows
          {...table}
          rows={scrolled?.rows ?? page.data}
          windowed={scrolled?.windowed}
          isStale={isStale}
          empty={null}
        />
      )}
      {scrolled ? (
        scrolled.foot
      ) : (
        <div className={table.isFilling ? "shrink-0 border-t" : undefined}>
          <Pager
            paging={paging}
            rows={page.data.length}
            nextCursor={page.pagination.next_cursor}
            isStale={isStale}
            total={total}
            noun={noun}
            request={request}
          />
        </div>
      )}
    </>
  );
}
