"use client";
import type { UseQueryResult } from "@tanstack/react-query";
import type { RowData } from "@tanstack/react-table";
import type { ComponentProps } from "react";
import type { Page } from "@/lib/contract/page";
import { DataTable } from "./data-table";
import { ListError } from "./list-error";
import { Pager } from "./pager";
import { TableSkeleton } from "./table-skeleton";

type Props<T extends RowData> = Omit<ComponentProps<typeof DataTable<T>>, "rows" | "isStale"> &
  Pick<ComponentProps<typeof Pager>, "paging" | "total" | "noun" | "request"> & {
    list: UseQueryResult<Page<T>>;
    /** Said when the list cannot be had: "The runs can’t be shown." */
    fault: string;
    /** What stands there until the first rows come. */
    skeleton: ComponentProps<typeof TableSkeleton>;
    onFirstPage: () => void;
  };

/** A page of a list, with the ways to the others: its error, its skeleton, its rows and its pager. */
export function PagedTable<T extends RowData>(props: Props<T>) {
  const { list, fault, skeleton, onFirstPage, paging, total, noun, request, ...table } = props;
  const page = list.data;
  if (!page) {
    if (!list.error) return <TableSkeleton {...skeleton} />;
    return <ListError error={list.error} what={fault} onRetry={() => list.refetch()} onFirstPage={onFirstPage} />;
  }
  return (
    <>
      <DataTable {...table} rows={page.data} isStale={list.isPlaceholderData} />
      <Pager
        paging={paging}
        rows={page.data.length}
        nextCursor={page.pagination.next_cursor}
        isStale={list.isPlaceholderData}
        total={total}
        noun={noun}
        request={request}
      />
    </>
  );
}
