import { expect, test } from "vitest";
import { ACTIONS, entriesFor, PAGES } from "./entries";

const names = (typed: string) => entriesFor(typed, [...ACTIONS, ...PAGES]).map(({ name }) => name);

test("an entry is found by the beginnings of words of its name or of what else it is called, in any order", () => {
  expect(names("")).toHaveLength(ACTIONS.length + PAGES.length);
  expect(names("workf new")).toEqual(["New workflow"]);
  expect(names("ÓVERDUE")).toEqual(["Next steps due by today"]);
  expect(names("api")).toEqual(["API keys", "API reference"]);
  expect(names("orkflows")).toEqual([]);
  expect(names("!")).toHaveLength(ACTIONS.length + PAGES.length);
});
