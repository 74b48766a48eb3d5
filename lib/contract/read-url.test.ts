import { globSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { readUrl } from "./read-url";

test.each([
  ["https://körperformen.de/ä", undefined, "https://xn--krperformen-rfb.de/%C3%A4"],
  ["/café?x=é", "http://here", "http://here/caf%C3%A9?x=%C3%A9"],
])("%s from %s is read as %s whatever URL.canParse says of it", (text, base, href) => {
  const wrong = vi.spyOn(URL, "canParse").mockReturnValue(false);
  expect(readUrl(text, base)?.href).toBe(href);
  wrong.mockRestore();
});

test.each(["", "no address", "http://", "https://exa mple.com", "http://[::1"])("%j is no address", (text) => {
  expect(readUrl(text)).toBeNull();
});

test("nothing of the product asks URL.canParse", () => {
  const files = globSync("{app,components,db,lib,scripts}/**/*.{ts,tsx,mjs}").filter(
    (file) => !/\.test\.|\.generated\./.test(file),
  );
  const asking = files.filter((file) => /URL\.canParse\(/.test(readFileSync(file, "utf8")));
  expect(files.length).toBeGreaterThan(500);
  expect(asking).toEqual([]);
});
