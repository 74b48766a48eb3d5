import { describe, expect, test } from "vitest";
import { nextWindows, windowsBetween } from "./windows";

const at = Date.parse;
const next = (cron: string, zone: string, after: string, count = 3) =>
  nextWindows(cron, zone, at(after), count).map((window) => new Date(window).toISOString().slice(0, 16));

describe("the next windows", () => {
  test.each([
    [
      "a time that the clocks leap over comes as much later",
      "30 2 * * *",
      "America/Chicago",
      "2026-03-07T12:00Z",
      ["2026-03-08T08:30", "2026-03-09T07:30", "2026-03-10T07:30"],
    ],
    [
      "a time that the clocks show twice comes once, the first time",
      "30 1 * * *",
      "America/Chicago",
      "2026-10-31T12:00Z",
      ["2026-11-01T06:30", "2026-11-02T07:30", "2026-11-03T07:30"],
    ],
    [
      "asked between its two showings, the next is tomorrow",
      "30 1 * * *",
      "America/Chicago",
      "2026-11-01T07:00Z",
      ["2026-11-02T07:30", "2026-11-03T07:30", "2026-11-04T07:30"],
    ],
    [
      "quarters of an hour that is leapt over are those of the hour after, once",
      "*/15 2,3 * * *",
      "America/Chicago",
      "2026-03-08T07:59Z",
      ["2026-03-08T08:00", "2026-03-08T08:15", "2026-03-08T08:30"],
    ],
    [
      "every hour is each hour that passes, one of two as well",
      "0 * * * *",
      "America/Chicago",
      "2026-11-01T05:30Z",
      ["2026-11-01T06:00", "2026-11-01T07:00", "2026-11-01T08:00"],
    ],
    [
      "every half hour goes on while the clocks go back",
      "*/30 * * * *",
      "America/Chicago",
      "2026-11-01T06:00Z",
      ["2026-11-01T06:30", "2026-11-01T07:00", "2026-11-01T07:30", "2026-11-01T08:00"],
    ],
    [
      "and while they go forward",
      "*/30 * * * *",
      "America/Chicago",
      "2026-03-08T07:00Z",
      ["2026-03-08T07:30", "2026-03-08T08:00", "2026-03-08T08:30", "2026-03-08T09:00"],
    ],
    [
      "every half hour of some hours as well",
      "*/30 1-5 * * *",
      "America/Chicago",
      "2026-11-01T05:59Z",
      ["2026-11-01T06:00", "2026-11-01T06:30", "2026-11-01T07:00", "2026-11-01T07:30", "2026-11-01T08:00"],
    ],
    [
      "the half hours of one hour come once",
      "*/30 1 * * *",
      "America/Chicago",
      "2026-11-01T05:59Z",
      ["2026-11-01T06:00", "2026-11-01T06:30", "2026-11-02T07:00"],
    ],
    [
      "the last of many hours is leapt over, and comes later",
      "30 0-2 * * *",
      "America/Chicago",
      "2026-03-08T07:00Z",
      ["2026-03-08T07:30", "2026-03-08T08:30", "2026-03-09T05:30"],
    ],
    [
      "half hours on clocks that go back by half an hour",
      "*/30 * * * *",
      "Australia/Lord_Howe",
      "2026-04-04T14:00Z",
      ["2026-04-04T14:30", "2026-04-04T15:00", "2026-04-04T15:30", "2026-04-04T16:00"],
    ],
    [
      "thirds of an hour on clocks that leap over half an hour",
      "*/20 * * * *",
      "Australia/Lord_Howe",
      "2026-10-03T15:00Z",
      ["2026-10-03T15:10", "2026-10-03T15:40", "2026-10-03T16:00"],
    ],
    [
      "the hour before midnight shown twice",
      "*/30 * * * *",
      "Asia/Beirut",
      "2026-10-24T20:00Z",
      ["2026-10-24T20:30", "2026-10-24T21:00", "2026-10-24T21:30", "2026-10-24T22:00"],
    ],
    [
      "a zone without clock changes and with half an hour",
      "30 8 * * 1-5",
      "Asia/Kolkata",
      "2026-03-07T00:00Z",
      ["2026-03-09T03:00", "2026-03-10T03:00", "2026-03-11T03:00"],
    ],
    [
      "the south goes forward in September",
      "30 2 * * *",
      "Pacific/Auckland",
      "2026-09-25T15:00Z",
      ["2026-09-26T14:30", "2026-09-27T13:30", "2026-09-28T13:30"],
    ],
    [
      "the south goes back in April",
      "30 2 * * *",
      "Pacific/Auckland",
      "2026-04-03T14:00Z",
      ["2026-04-04T13:30", "2026-04-05T14:30", "2026-04-06T14:30"],
    ],
    [
      "clocks that leap by half an hour",
      "15 2 * * *",
      "Australia/Lord_Howe",
      "2026-10-02T16:00Z",
      ["2026-10-03T15:45", "2026-10-04T15:15", "2026-10-05T15:15"],
    ],
    [
      "the last day of February only where there is one",
      "0 9 29 2 *",
      "UTC",
      "2026-01-01T00:00Z",
      ["2028-02-29T09:00", "2032-02-29T09:00", "2036-02-29T09:00"],
    ],
  ])("%s", (_, cron, zone, after, expected) => {
    expect(next(cron, zone, after, expected.length)).toEqual(expected);
  });

  test("over a whole year of every zone each day has its window once, and none is twice", () => {
    const from = at("2026-01-01T00:00Z");
    for (const zone of Intl.supportedValuesOf("timeZone").filter((_, index) => index % 12 === 0)) {
      const windows = nextWindows("30 2 * * *", zone, from, 365);
      expect(new Set(windows).size, zone).toBe(365);
      const gaps = windows.slice(1).map((window, index) => (window - (windows[index] ?? 0)) / 3600_000);
      expect(
        gaps.every((gap) => gap >= 21 && gap <= 27),
        zone,
      ).toBe(true);
    }
  });
});

describe("the windows that have passed", () => {
  test.each(["America/Chicago", "Pacific/Auckland", "Australia/Lord_Howe", "Asia/Kolkata"])(
    "are, in %s, those that were to come",
    (zone) => {
      for (const month of ["03", "04", "09", "10", "11"]) {
        const from = at(`2026-${month}-01T00:00Z`);
        const coming = nextWindows("*/30 0-4 * * *", zone, from, 300);
        const to = coming.at(-1) ?? 0;
        expect(windowsBetween("*/30 0-4 * * *", zone, from + 1, to, 400)).toEqual(coming.toReversed());
      }
    },
  );

  test("are the newest of many", () => {
    const windows = windowsBetween("0 8 * * *", "UTC", at("2020-01-01T00:00Z"), at("2026-01-01T08:00Z"), 2);
    expect(windows).toEqual([at("2026-01-01T08:00Z"), at("2025-12-31T08:00Z")]);
  });
});

test("an expression that the grammar no longer takes never comes", () => {
  expect(nextWindows("*/90 * * * *", "UTC", 0, 5)).toEqual([]);
});
