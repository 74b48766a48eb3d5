import type { Page } from "@/lib/contract/page";
import { type CursorScope, decodeCursor, encodeCursor } from "./cursor";

/** The id after which a page of a newest-first list begins. */
export function decodeIdCursor(scope: CursorScope, cursor: string | undefined): string | undefined {
  return cursor === undefined ? undefined : String(decodeCursor(scope, cursor)[0]);
}

/** A page of at most `limit` from `limit + 1` rows: the row too many tells that there is a next page. */
export function pageById<Row extends { id: string }, Wire>(
  scope: CursorScope,
  rows: Row[],
  limit: number,
  present: (row: Row) => Wire,
): Page<Wire> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    data: page.map(present),
    pagination: { next_cursor: more ? encodeCursor(scope, [last.id]) : null, has_more: more },
  };
}
