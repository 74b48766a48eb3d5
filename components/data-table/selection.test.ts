import { expect, test } from "vitest";
import { NOTHING_SELECTED, rowsBetween, SELECTED_MAX, selectRows } from "./selection";

const PAGE = ["a", "b", "c", "d"];

test("a range goes both ways, and from another page it is the row alone", () => {
  expect(rowsBetween(PAGE, "b", "d")).toEqual(["b", "c", "d"]);
  expect(rowsBetween(PAGE, "c", "a")).toEqual(["a", "b", "c"]);
  expect(rowsBetween(PAGE, "elsewhere", "c")).toEqual(["c"]);
  expect(rowsBetween(PAGE, null, "c")).toEqual(["c"]);
});

test("rows of other pages stay selected", () => {
  const first = selectRows(NOTHING_SELECTED, PAGE, ["a", "b"], true);
  const second = selectRows(first, ["e"], ["e"], true);
  expect([...selectRows(second, PAGE, ["b"], false).ids]).toEqual(["a", "e"]);
});

test("a row taken out of all leaves the others of its page", () => {
  const all = { ids: new Set<string>(), isAll: true };
  expect(selectRows(all, PAGE, ["b"], false)).toEqual({ ids: new Set(["a", "c", "d"]), isAll: false });
});

test("no more is selected than can be named by ids", () => {
  const many = Array.from({ length: SELECTED_MAX + 5 }, (_, at) => `${at}`);
  expect(selectRows(NOTHING_SELECTED, many, many, true).ids.size).toBe(SELECTED_MAX);
});
