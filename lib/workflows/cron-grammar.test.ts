import { CronExpressionParser } from "cron-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CRON_FIELDS, type CronField } from "@/lib/contract/cron";
import { findCronFault } from "./find-cron-fault";
import { readClock, runsBy } from "./testing/clock";
import { nextWindows, windowsBetween } from "./windows";

const RUNS = { numRuns: 400 };
const DAY_MS = 24 * 3600_000;

function item(field: CronField): fc.Arbitrary<string> {
  const { min, max, names } = field;
  const value = fc.integer({ min, max });
  const written = (one: number) =>
    fc.constantFrom(
      String(one),
      String(one).padStart(2, "0"),
      ...(names[one - min] ? [names[one - min] ?? "", (names[one - min] ?? "").toLowerCase()] : []),
    );
  const step = fc.integer({ min: 1, max });
  const range = fc.tuple(value, value).map((pair) => pair.sort((a, b) => a - b));
  const forms = [
    fc.constant("*"),
    value.chain(written),
    range.chain(([from = min, to = min]) => fc.tuple(written(from), written(to)).map((ends) => ends.join("-"))),
    step.map((by) => `*/${by}`),
    fc.tuple(value.chain(written), step).map(([from, by]) => `${from}/${by}`),
    fc.tuple(range, step).map(([[from, to], by]) => `${from}-${to}/${by}`),
    ...(field.name === "day" ? [fc.constantFrom("L", "l")] : []),
    ...(field.name === "weekday"
      ? [value.chain(written).map((day) => `${day}L`), fc.constantFrom("FRI-SUN", "5-0")]
      : []),
  ];
  return fc.oneof(...forms);
}

const fieldOf = (field: CronField) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant("*") },
    { weight: 3, arbitrary: fc.array(item(field), { minLength: 1, maxLength: 3 }).map((items) => items.join(",")) },
  );

/** Minutes that leave room, so that most expressions are taken. */
const minute = fc.oneof(
  fc.integer({ min: 0, max: 59 }).map(String),
  fc.constantFrom("*/15", "*/20", "*/30", "0,30", "5/30", "10-50/20"),
);
const cronOf = (minutes: fc.Arbitrary<string>) =>
  fc.tuple(minutes, ...CRON_FIELDS.slice(1).map(fieldOf)).map((fields) => fields.join(" "));
const cron = fc.oneof(cronOf(minute), cronOf(fieldOf(CRON_FIELDS[0])));

/** Clocks around a change: of an hour, of half an hour, of two hours, over midnight, and none. */
const CLOCKS = (
  [
    ["America/Chicago", "2026-03-07", "2026-10-31"],
    ["Europe/Berlin", "2026-03-28", "2026-10-24"],
    ["Pacific/Auckland", "2026-04-04", "2026-09-26"],
    ["Australia/Lord_Howe", "2026-04-04", "2026-10-03"],
    ["Asia/Beirut", "2026-03-28", "2026-10-24"],
    ["Antarctica/Troll", "2026-03-28", "2026-10-24"],
    ["Asia/Kathmandu", "2026-02-27", "2028-02-28"],
  ] as const
).flatMap(([zone, ...days]) =>
  days.map((day) => {
    const from = Date.parse(`${day}T00:00Z`) - DAY_MS;
    return { zone, from, to: from + 4 * DAY_MS, clock: readClock(zone, from - 2 * DAY_MS, from + 4 * DAY_MS) };
  }),
);

test("what is taken runs when its documentation says, by clocks read minute by minute", () => {
  const taken = fc.property(cron, fc.constantFrom(...CLOCKS), (text, { zone, from, to, clock }) => {
    fc.pre(findCronFault(text) === null);
    const expected = runsBy(clock, text).filter((run) => run > from && run < to);
    expect(nextWindows(text, zone, from, expected.length + 1).filter((run) => run < to)).toEqual(expected);
    expect(windowsBetween(text, zone, from + 1, to - 1, 500)).toEqual(expected.toReversed());
  });
  fc.assert(taken, RUNS);
});

test("what is taken runs in UTC when another reader of cron says", () => {
  const taken = fc.property(cron, (text) => {
    fc.pre(findCronFault(text) === null);
    let other: CronExpressionParser | undefined;
    try {
      other = CronExpressionParser.parse(text, { tz: "UTC", currentDate: new Date("2026-01-01T00:00Z") }) as never;
    } catch {
      fc.pre(false); // It refuses lists with a value twice, and FRI-SUN.
    }
    const runs = (other as never as { take: (count: number) => { getTime: () => number }[] })
      .take(5)
      .map((run) => run.getTime());
    expect(nextWindows(text, "UTC", Date.parse("2026-01-01T00:00Z"), 5)).toEqual(runs);
  });
  fc.assert(taken, RUNS);
});

/** What is no item of a field, with what must be said of it. */
const BAD: ((field: CronField) => [string, string])[] = [
  ({ max }) => [String(max + 1), `${max + 1} is not from`],
  ({ max }) => [`${max + 1}-${max + 2}`, `${max + 1} is not from`],
  ({ max }) => [`*/${max + 1}`, `the step ${max + 1} is not from 1 to ${max}`],
  () => ["*/0", "the step 0 is not from 1 to"],
  ({ min }) => [`${min + 3}-${min + 1}`, `the range ${min + 3}-${min + 1} goes backwards`],
  () => ["H", "H is not from"],
  () => ["W", "W is not from"],
  () => ["?", '"?" is not *, a value'],
  () => ["1#2", '"1#2" is not *, a value'],
  () => ["-1", '"-1" is not *, a value'],
  () => ["1-", '"1-" is not *, a value'],
  () => ["1.5", '"1.5" is not *, a value'],
  () => ["*/*", '"*/*" is not *, a value'],
  () => ["", "a comma must have a value on each side"],
];

test("what is refused is told by the field at fault and what stands there", () => {
  const refused = fc.property(
    fc.tuple(...CRON_FIELDS.map(fieldOf)),
    fc.nat(CRON_FIELDS.length - 1),
    fc.constantFrom(...BAD),
    (fields, at, bad) => {
      const field = CRON_FIELDS[at] ?? CRON_FIELDS[0];
      const [text, words] = bad(field);
      const broken = fields.with(at, `${fields[at]},${text}`).join(" ");
      expect(findCronFault(broken)).toMatch(new RegExp(`^${field.name}: ${words.replace(/[*?/.#-]/g, "\\$&")}`));
    },
  );
  fc.assert(refused, RUNS);
});

test("any text is taken or refused in words, and five fields are never said to be fewer", () => {
  const part = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fieldOf(CRON_FIELDS[0]),
    fc.constantFrom("H", "L", "1L"),
  );
  const anything = fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
    const text = parts.join(" ");
    const fault = findCronFault(text);
    const count = text.split(/\s+/).filter(Boolean).length;
    expect(fault?.includes("five fields") ?? false).toBe(count !== 5);
  });
  fc.assert(anything, RUNS);
});
