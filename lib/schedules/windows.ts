import { CronExpressionParser } from "cron-parser";
import { instantOf, wallOf } from "./zone";

/** Clocks leap by less, so that windows further apart stand on the clocks in the order in which they come. */
const LEAP_MS = 3 * 3600_000;

/** The instants of a cron expression from a time on the clocks: read in UTC, where every day has 24 hours. */
function* instants(cron: string, zone: string, from: number, step: "next" | "prev"): Generator<number, never> {
  const expression = CronExpressionParser.parse(cron, { tz: "UTC", currentDate: new Date(from) });
  for (;;) yield instantOf(expression[step]().getTime(), zone);
}

/** The first windows after an instant. */
export function nextWindows(cron: string, zone: string, after: number, count: number): number[] {
  const found: number[] = [];
  for (const instant of instants(cron, zone, wallOf(after, zone) - LEAP_MS, "next")) {
    const last = found[count - 1];
    if (last !== undefined && instant > last + LEAP_MS) break;
    if (instant <= after || found.includes(instant)) continue;
    found.push(instant);
    found.sort((a, b) => a - b);
  }
  return found.slice(0, count);
}

/** The last windows from one instant to another, both included, newest first. */
export function windowsBetween(cron: string, zone: string, from: number, to: number, count: number): number[] {
  const found: number[] = [];
  for (const instant of instants(cron, zone, wallOf(to, zone) + LEAP_MS, "prev")) {
    const last = found[count - 1] ?? from;
    if (instant < last - LEAP_MS) break;
    if (instant < from || instant > to || found.includes(instant)) continue;
    found.push(instant);
    found.sort((a, b) => b - a);
  }
  return found.slice(0, count);
}
