import { expect, test } from "vitest";
import { counted, formatAgo, formatBytes, formatDuration, formatShare, knownZone } from "./intl";

test("a share that is only near all or nothing never reads as all or nothing", () => {
  expect(formatShare(1, 100_000)).toBe("< 0.1%");
  expect(formatShare(99_999, 100_000)).toBe("> 99.9%");
  expect(formatShare(100, 100)).toBe("100%");
  expect(formatShare(0, 0)).toBe("0%");
});

test("counts agree with their noun", () => {
  expect(counted(1, "company", "companies")).toBe("1 company");
  expect(counted(1204, "company", "companies")).toBe("1,204 companies");
});

test("times within a day are relative, older ones are left to a date", () => {
  const now = Date.UTC(2026, 0, 2);
  expect(formatAgo(now - 5_000, now)).toBe("just now");
  expect(formatAgo(now - 3 * 60_000, now)).toBe("3 min. ago");
  expect(formatAgo(now - 86_400_000, now)).toBeNull();
});

test("durations keep two units at most", () => {
  expect(formatDuration(1_240)).toBe("1.2 s");
  expect(formatDuration(125_000)).toBe("2 min 5 s");
  expect(formatDuration(3_725_000)).toBe("1 h 2 min");
});

test("a cookie with an unknown zone falls back to UTC", () => {
  expect(knownZone("Mars/Olympus")).toBe("UTC");
  expect(knownZone("America/Chicago")).toBe("America/Chicago");
});

test("sizes are in the unit that says most", () => {
  expect(formatBytes(0)).toBe("0 byte");
  expect(formatBytes(1_234)).toBe("1.23 kB");
  expect(formatBytes(45_600_000)).toBe("45.6 MB");
  expect(formatBytes(2_000_000_000_000)).toBe("2,000 GB");
});
