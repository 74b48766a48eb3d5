import { expect, test } from "vitest";
import { shownPath } from "./shown-path";

const at = (path: string) => shownPath(`http://localhost:3000${path}`);

test.each([
  ["/api/public/v1/me", "/api/public/v1/me"],
  ["/a?limit=5&q=an%20oak", "/a?limit=5&q=an%20oak"],
  ["/a/file?token=abc.def&b=1", "/a/file?token=…&b=1"],
  ["/a?limit=5&API_KEY=abc", "/a?limit=5&API_KEY=…"],
  ["/a?q=prsp_live_0123_abc&b=1", "/a?q=prsp_live_…&b=1"],
  ["/keys/prsp_live_0123_abc/rotate", "/keys/prsp_live_…/rotate"],
  ["/a?monkey=1&keyword=2", "/a?monkey=1&keyword=2"],
])("%s is shown as %s", (path, shown) => {
  expect(at(path)).toBe(shown);
});

test("of a long address its first 500 characters are shown", () => {
  expect(at(`/a?q=${"x".repeat(1_000)}`)).toBe(`/a?q=${"x".repeat(495)}`);
});
