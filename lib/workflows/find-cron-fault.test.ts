import { describe, expect, test } from "vitest";
import { findCronFault } from "./find-cron-fault";

describe("a cron expression", () => {
  test.each([
    "0 8 * * 1-5",
    "*/15 * * * *",
    "5,55 8 * * *",
    "0 9 29 2 *",
    "0 0 * JAN MON",
    "0 9 L * *",
    "0 9 15,l * *",
    "0 9 * * 5L",
    "0 9 * * fri-sun",
    "0 9 * jan-mar 7",
    "5/20 9 1-31/2 * *",
    "05 09 01 01 07",
    " 0  9\t* * * ",
    "5,55 0,23 1 * *",
  ])("%s can be used", (cron) => {
    expect(findCronFault(cron)).toBeNull();
  });

  test.each(["* * * * *", "*/10 8 * * *", "0,5 8 * * *", "5,55 8,9 * * *", "5,55 0,23 * * *", "5,55 0,23 1,L * *"])(
    "%s comes too often",
    (cron) => {
      expect(findCronFault(cron)).toBe("must leave at least 15 minutes between two runs");
    },
  );

  test.each([
    ["H 9 * * *", "minute: H is not from 0 to 59"],
    ["H/20 9 * * *", "minute: H is not from 0 to 59"],
    ["60 8 * * *", "minute: 60 is not from 0 to 59"],
    ["*/90 8 * * *", "minute: the step 90 is not from 1 to 59"],
    ["*/0 8 * * *", "minute: the step 0 is not from 1 to 59"],
    ["50-10 8 * * *", "minute: the range 50-10 goes backwards"],
    ["1,,2 8 * * *", "minute: a comma must have a value on each side"],
    ["0 24 * * *", "hour: 24 is not from 0 to 23"],
    ["0 8? * * *", 'hour: "8?" is not *, a value, a range such as 1-5 or a step such as */15'],
    ["0 1-2-3 * * *", 'hour: "1-2-3" is not *, a value, a range such as 1-5 or a step such as */15'],
    ["0 8 0 * *", "day: 0 is not from 1 to 31"],
    ["0 8 5L * *", "day: 5L is not from 1 to 31"],
    ["0 8 * 13 *", "month: 13 is not from 1 to 12 or JAN to DEC"],
    ["0 8 * mon *", "month: mon is not from 1 to 12 or JAN to DEC"],
    ["0 8 * * 8", "weekday: 8 is not from 0 to 7 or SUN to SAT"],
    ["0 8 * * L", "weekday: L is not from 0 to 7 or SUN to SAT"],
    ["0 8 * * monday", "weekday: monday is not from 0 to 7 or SUN to SAT"],
    ["0 8 * * mon-", 'weekday: "mon-" is not *, a value, a range such as 1-5 or a step such as */15'],
    ["0 0 31 2 *", "day: no month that is named has such a day"],
    ["0 0 30,31 2 *", "day: no month that is named has such a day"],
    ["0 0 31 4,6,9,11 *", "day: no month that is named has such a day"],
    ["0 8 * *", "must have five fields (minute, hour, day, month, weekday): it has 4"],
    ["0 0 8 * * *", "must have five fields (minute, hour, day, month, weekday): it has 6"],
    ["@daily", "must have five fields (minute, hour, day, month, weekday): it has 1"],
    ["", "must have five fields (minute, hour, day, month, weekday): it has none"],
  ])("%s is refused: %s", (cron, fault) => {
    expect(findCronFault(cron)).toBe(fault);
  });
});
