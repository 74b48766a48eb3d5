"use client";
import { useState } from "react";
import { announce } from "../ui/announcer";

type Cursor = string | null;
/** Where a page was turned to from, and its number; null where that is not known. */
type Way = { from: Cursor; page: number | null };

/**
 * Steps along a keyset list: the address has the page's cursor, and the ways back are remembered as they are walked.
 * A page that was opened by its address knows no way back but to the first, and no number; nor have those behind it one.
 */
export function usePaging(cursor: Cursor, setCursor: (cursor: Cursor) => void) {
  const [ways, setWays] = useState<Record<string, Way>>({});
  const way = cursor === null ? { from: null, page: 1 } : ways[cursor];
  const page = way?.page ?? null;

  return {
    isFirst: cursor === null,
    /** null where it is not known. */
    page,
    goNext(next: string) {
      setWays((known) => ({ ...known, [next]: { from: cursor, page: page && page + 1 } }));
      setCursor(next);
      announce("Loading the next page");
    },
    goBack() {
      setCursor(way?.from ?? null);
      announce(way ? "Loading the page before" : "Loading the first page");
    },
    backLabel: way ? "Previous" : "First page",
  };
}
export type Paging = ReturnType<typeof usePaging>;
