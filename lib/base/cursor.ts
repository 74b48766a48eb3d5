import { createHmac, timingSafeEqual } from "node:crypto";
import { AppError } from "./errors";

/** What a cursor belongs to: its workspace, its list, and the filters and order it was made under. */
export type CursorScope = { workspaceId: string; secret: string; list: string; filter: unknown };

/** Where a page ends, by what its list is ordered by. */
export type Position = (string | number | null)[];

function sign({ workspaceId, secret, list, filter }: CursorScope, position: string): Buffer {
  const scope = JSON.stringify([workspaceId, list, filter]);
  return createHmac("sha256", secret).update(`cursor\n${scope}\n${position}`).digest().subarray(0, 16);
}

export function encodeCursor(scope: CursorScope, position: Position): string {
  const text = JSON.stringify(position);
  return Buffer.concat([sign(scope, text), Buffer.from(text)]).toString("base64url");
}

export function invalidCursor(): AppError {
  return new AppError(
    "invalid_cursor",
    "The cursor is not one of this list and these filters. Start again without it.",
    [{ path: "cursor", message: "is not a cursor of this list and these filters" }],
  );
}

/** Throws `invalid_cursor` for one that is malformed, or that another workspace, list or filter made. */
export function decodeCursor(scope: CursorScope, cursor: string): Position {
  const bytes = Buffer.from(cursor, "base64url");
  const text = bytes.subarray(16).toString();
  const genuine =
    bytes.length > 16 &&
    bytes.toString("base64url") === cursor &&
    timingSafeEqual(bytes.subarray(0, 16), sign(scope, text));
  if (!genuine) throw invalidCursor();
  return JSON.parse(text) as Position;
}
