import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** `part` itself, and the toaster, which is loaded with the page. */
const AT_ONCE = ["components/ui/part.tsx", "components/shell/providers.tsx"];

test("no code of a page is fetched only when it is needed: the server may be gone by then", () => {
  const files = globSync(["app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/client/**/*.ts"]);
  const late = files.filter((file) => {
    if (AT_ONCE.includes(file) || file.includes("test")) return false;
    const others = readFileSync(file, "utf8").replace(/\bpart\(\s*\(\) =>\s*import\("[^"]+"\)/g, "");
    return /\bimport\("|next\/dynamic|\blazy\(/.test(others);
  });
  expect(files.length).toBeGreaterThan(200);
  expect(late).toEqual([]);
});
