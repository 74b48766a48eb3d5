import { expect, test } from "vitest";
import { roleChangeWords } from "./role-change-words";

test.each([
  ["member", "owner", "from member to owner"],
  [null, "viewer", "as viewer"],
  ["owner", null, "who was owner"],
  [null, null, undefined],
])("a role from %s to %s is said so that it reads on", (from, to, words) => {
  expect(roleChangeWords([{ field: "role", from, to }])).toBe(words);
});

test("what changes no role says none", () => {
  expect(roleChangeWords([])).toBeUndefined();
  expect(roleChangeWords([{ field: "name", from: "A", to: "B" }])).toBeUndefined();
});
