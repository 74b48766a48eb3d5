import { expect, test } from "vitest";
import { cityKey } from "./city-key";

test.each([
  ["St. Louis", "Saint Louis"],
  ["Ft. Worth", "Fort Worth"],
  ["Winston-Salem", "winston salem"],
  ["New York City", "New York"],
  ["Washington, D.C.", "Washington"],
  ["Montréal", "MONTREAL"],
])("%s and %s are one city", (one, other) => {
  expect(cityKey(one)).toBe(cityKey(other));
});

test("words that objects have by nature are names of towns", () => {
  expect(cityKey("Constructor")).toBe("constructor");
});

test("Kansas City is not Kansas", () => {
  expect(cityKey("Kansas City")).not.toBe(cityKey("Kansas"));
});
