import { expect, test } from "vitest";
import { RETRY_DELAYS_MS, retryAfterMs, retryAt } from "./retry-at";

const now = new Date("2026-03-04T05:06:07.000Z");
const HOUR = 3_600_000;

test("a delivery is tried eight times over at least 27 hours, each time later than the last, with at most a tenth of jitter", () => {
  let at = now;
  for (const [index, delay] of RETRY_DELAYS_MS.entries()) {
    const next = retryAt(index + 1, at, undefined);
    const waited = (next?.getTime() ?? 0) - at.getTime();
    expect(waited).toBeGreaterThanOrEqual(delay);
    expect(waited).toBeLessThanOrEqual(delay * 1.1);
    at = next ?? at;
  }
  expect(RETRY_DELAYS_MS.length + 1).toBe(8);
  expect(at.getTime() - now.getTime()).toBeGreaterThanOrEqual(27 * HOUR);
  expect(retryAt(8, at, "60")).toBe(null);
});

test.each([
  ["120", 120_000],
  [" 7 ", 7_000],
  ["Wed, 04 Mar 2026 05:16:07 GMT", 600_000],
  ["Wed, 04 Mar 2020 05:16:07 GMT", 0],
  ["999999999", 24 * HOUR],
  ["soon", 0],
  ["-5", 0],
  [undefined, 0],
])("Retry-After %s asks for %i milliseconds", (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});

test("Retry-After puts a try off, and never brings it forward", () => {
  expect(retryAt(1, now, "3600")).toEqual(new Date(now.getTime() + HOUR));
  expect(retryAt(5, now, "1")?.getTime()).toBeGreaterThanOrEqual(now.getTime() + 5 * HOUR);
});
