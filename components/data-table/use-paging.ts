"use client";
import { useState } from "react";
import { announce } from "../ui/announcer";

type Cursor = string | null;

/**
 * Steps along a keyset list: the address has the page's cursor, and the ways back are remembered as they are walked.
 * A page that was opened by its address knows no way back but to the first.
 */
export function usePaging(cursor: Cursor, setCursor: (cursor: Cursor) => void) {
  const [before, setBefore] = useState<Record<string, Cursor>>({});
  const known = cursor !== null && cursor in before;

  let page = 1;
  for (let at = cursor; at !== null; at = before[at] ?? null) page += 1;

  return {
    isFirst: cursor === null,
    /** null where it is not known. */
    page: cursor === null || known ? page : null,
    goNext(next: string) {
      setBefore((ways) => ({ ...ways, [next]: cursor }));
      setCursor(next);
      announce("Loading the next page");
    },
    goBack() {
      setCursor(cursor === null ? null : (before[cursor] ?? null));
      announce(known ? "Loading the page before" : "Loading the first page");
    },
    backLabel: cursor === null || known ? "Previous" : "First page",
  };
}
export type Paging = ReturnType<typeof usePaging>;
