import { expect, test } from "vitest";
import { keysWords } from "./keys-words";

test("who may not manage every key is told whose they may, and an owner is told nothing", () => {
  expect(keysWords("viewer")).toMatch(/your own/);
  expect(keysWords("member")).toMatch(/owners alone/);
  expect(keysWords("owner")).toBe("");
});
