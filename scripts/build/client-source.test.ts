import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clientSource } from "./client-source";

test("the browser's table of endpoints is the contract's", () => {
  expect(readFileSync("lib/client/operations.generated.ts", "utf8")).toBe(clientSource());
});
