"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ListRequest } from "@/lib/client/list-request";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { Button } from "../ui/button";
import { counted, formatCount } from "../ui/intl";
import { CopyRequest } from "./copy-request";
import type { Paging } from "./use-paging";

type Props = {
  paging: Paging;
  rows: number;
  nextCursor: string | null;
  /** The rows are of before, so their next page is another list's. */
  isStale: boolean;
  /** Where it is known. */
  total?: number | undefined;
  noun: { one: string; many: string };
  /** None where no key may ask for it. */
  request?: ListRequest | undefined;
};

export function Pager({ paging, rows, nextCursor, isStale, total, noun, request }: Props) {
  if (rows === 0 && paging.isFirst) return null;
  if (paging.isFirst && nextCursor === null) {
    return (
      <div className="flex h-11 items-center justify-between gap-3 px-4 text-ink-faint text-xs md:px-5">
        <p>{counted(rows, noun.one, noun.many)}</p>
        <CopyRequest request={request} />
      </div>
    );
  }
  return (
    <nav aria-label={`Pages of ${noun.many}`} className="flex h-11 items-center justify-between gap-3 px-4 md:px-5">
      <p className="text-ink-faint text-xs tabular-nums">{rangeText(paging.page, rows, total)}</p>
      <div className="flex gap-2">
        <CopyRequest request={request} />
        <Button size="sm" data-shortcut="[" isDisabled={paging.isFirst} onPress={paging.goBack}>
          <ChevronLeft aria-hidden className="size-3.5" />
          {paging.backLabel}
        </Button>
        <Button
          size="sm"
          data-shortcut="]"
          isDisabled={isStale || nextCursor === null}
          onPress={() => nextCursor && paging.goNext(nextCursor)}
        >
          Next
          <ChevronRight aria-hidden className="size-3.5" />
        </Button>
      </div>
    </nav>
  );
}

function rangeText(page: number | null, rows: number, total: number | undefined): string {
  if (page === null || rows === 0) return `${formatCount(rows)} on this page`;
  const from = (page - 1) * PAGE_ROWS + 1;
  const range = `${formatCount(from)}–${formatCount(from + rows - 1)}`;
  return total === undefined ? range : `${range} of ${formatCount(total)}`;
}
