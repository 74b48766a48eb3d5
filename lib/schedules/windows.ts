import { CronExpressionParser } from "cron-parser";
import { instantOf, wallOf } from "./zone";

/** Clocks leap by less. */
const LEAP_MS = 3 * 3600_000;
/** So many windows may stand in another order on the clocks than in time, around a leap. */
const OUT_OF_ORDER = 12;

/** The instants of a cron expression from a time on the clocks: read in UTC, where every day has 24 hours. */
function* instants(cron: string, zone: string, from: number, step: "next" | "prev"): Generator<number, never> {
  const expression = CronExpressionParser.parse(cron, { tz: "UTC", currentDate: new Date(from) });
  for (;;) yield instantOf(expression[step]().getTime(), zone);
}

/** The first windows after an instant. */
export function nextWindows(cron: string, zone: string, after: number, count: number): number[] {
  const found = new Set<number>();
  for (const instant of instants(cron, zone, wallOf(after, zone) - LEAP_MS, "next")) {
    if (instant > after) found.add(instant);
    if (found.size >= count + OUT_OF_ORDER) break;
  }
  return [...found].sort((a, b) => a - b).slice(0, count);
}

/** The last windows from one instant to another, both included, newest first. */
export function windowsBetween(cron: string, zone: string, from: number, to: number, count: number): number[] {
  const found = new Set<number>();
  for (const instant of instants(cron, zone, wallOf(to, zone) + LEAP_MS, "prev")) {
    if (instant >= from && instant <= to) found.add(instant);
    if (instant < from - LEAP_MS || found.size >= count + OUT_OF_ORDER) break;
  }
  return [...found].sort((a, b) => b - a).slice(0, count);
}
