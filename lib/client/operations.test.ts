import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clientSource } from "@/scripts/build/client-source";

test("the browser's table of endpoints is the contract's", () => {
  const written = readFileSync(new URL("./operations.ts", import.meta.url), "utf8");
  expect(written).toBe(clientSource());
});
