import { expect, test } from "vitest";
import { localPath } from "./local-path";

test("a path of this host is kept with its query", () => {
  expect(localPath("/runs/run_1?sort=name")).toBe("/runs/run_1?sort=name");
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "",
  undefined,
])("%j never leads to another host", (next) => {
  expect(localPath(next)).toBe("/workflows");
});
