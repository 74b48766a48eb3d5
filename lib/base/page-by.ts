import type { Page } from "@/lib/contract/page";
import { type CursorScope, decodeCursor, encodeCursor, type Position } from "./cursor";

/** The rows of a page, and how it goes on behind them. */
export type Cut<Row> = { page: Row[]; pagination: Page<never>["pagination"] };

/** A page of at most `limit` from `limit + 1` rows: the row too many tells that there is a next page, behind the last one's position. */
export function pageBy<Row>(
  scope: CursorScope,
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => Position,
): Cut<Row> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { page, pagination: { next_cursor: more ? encodeCursor(scope, positionOf(last)) : null, has_more: more } };
}

/** The same for a newest-first list, whose ids are its positions. */
export function pageById<Row extends { id: string }, Wire>(
  scope: CursorScope,
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Wire,
): Page<Wire> {
  const { page, pagination } = pageBy(scope, rows, limit, ({ id }) => [id]);
  return { data: page.map(present), pagination };
}

/** The position behind which a page begins. */
export function positionIn(scope: CursorScope, cursor: string | undefined): Position | undefined {
  return cursor === undefined ? undefined : decodeCursor(scope, cursor);
}

/** The id behind which a page of a newest-first list begins. */
export function decodeIdCursor(scope: CursorScope, cursor: string | undefined): string | undefined {
  const position = positionIn(scope, cursor);
  return position && String(position[0]);
}
