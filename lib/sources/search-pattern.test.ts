import fc from "fast-check";
import { expect, test } from "vitest";
import { searchPattern } from "./search-pattern";

test.each([
  ["universities", "University"],
  ["dentists", "Dentist"],
  ["churches", "Church"],
  ["glass", "Glass Shop"],
  ["Strip", "Strip club"],
])("%s finds %s", (typed, name) => {
  expect(name).toMatch(new RegExp(searchPattern(typed), "i"));
});

test("whatever is typed is found as it is written, and is never a pattern of its own", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (typed) => {
      expect(`before ${typed} after`).toMatch(new RegExp(searchPattern(typed)));
    }),
  );
});
