import { expect, test } from "vitest";
import { webAddress } from "./web-address";

test("only web addresses become links", () => {
  expect(webAddress("https://example.com/a")).toBe("https://example.com/a");
  expect(webAddress("javascript:alert(1)")).toBeNull();
  expect(webAddress("example.com")).toBeNull();
  expect(webAddress(null)).toBeNull();
});
