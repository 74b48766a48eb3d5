import fc from "fast-check";
import { expect, test } from "vitest";
import { type CursorScope, decodeCursor, encodeCursor } from "./cursor";
import { AppError } from "./errors";

const scope: CursorScope = { workspaceId: "w1", secret: "s".repeat(32), list: "runs", filter: { status: "queued" } };
const refusal = (cursor: string, at = scope) => {
  try {
    decodeCursor(at, cursor);
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
  return "accepted";
};

test("a cursor gives back the position it was made from", () => {
  const position = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)));
  fc.assert(
    fc.property(position, (at) => {
      expect(decodeCursor(scope, encodeCursor(scope, at))).toEqual(at);
    }),
  );
});

test("a cursor of another workspace, list, filter or secret is refused", () => {
  const cursor = encodeCursor(scope, ["x"]);
  for (const other of [{ workspaceId: "w2" }, { list: "leads" }, { filter: {} }, { secret: "t".repeat(32) }]) {
    expect(refusal(cursor, { ...scope, ...other })).toBe("invalid_cursor");
  }
});

test("a cursor with any character changed, added or lost is refused", () => {
  const cursor = encodeCursor(scope, ["01890a5d-ac96-774b-bcce-b302099a8057", 7]);
  const changed = fc
    .tuple(fc.nat(cursor.length - 1), fc.constantFrom("A", "b", "7", "_", "-", "=", "é"))
    .map(([at, char]) => cursor.slice(0, at) + char + cursor.slice(at + 1));
  const cut = fc.nat(cursor.length - 1).map((length) => cursor.slice(0, length));
  const added = fc.string({ minLength: 1 }).map((end) => cursor + end);
  fc.assert(
    fc.property(fc.oneof(changed, cut, added, fc.string()), (text) => {
      fc.pre(text !== cursor);
      expect(refusal(text)).toBe("invalid_cursor");
    }),
    { numRuns: 2000 },
  );
});
