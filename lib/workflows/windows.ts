import { type Cron, CronFault, parseCron } from "./parse-cron";
import { instantsOf, offsetsAround, wallOf } from "./zone";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Clocks leap by less, so that windows further apart stand on the clocks in the order in which they come. */
const LEAP_MS = 3 * HOUR_MS;
/** Between two 29ths of February lie eight years at most. */
const IDLE_DAYS_MAX = 8 * 366;

/** The days that an expression names, and their times, from one on, forwards or back. */
function* days({ hours, minutes, isDay }: Cron, from: number, step: 1 | -1) {
  const times = hours.flatMap((hour) => minutes.map((minute) => hour * HOUR_MS + minute * MINUTE_MS));
  if (step === -1) times.reverse();
  const first = Math.floor(from / DAY_MS) * DAY_MS;
  for (let day = first, idle = 0; idle <= IDLE_DAYS_MAX; day += step * DAY_MS, idle++) {
    if (!isDay(day)) continue;
    idle = 0;
    yield { day, walls: times.map((time) => day + time).filter((wall) => (wall - from) * step >= 0) };
  }
}

/** Where the hour after has runs too, they go on by real time while the clocks change. */
function windowsAt(wall: number, { hours }: Cron, zone: string, offsets: [number, number]): number[] {
  const { shown, leapt } = instantsOf(wall, zone, offsets);
  const goesOn = hours.includes(new Date(wall + HOUR_MS).getUTCHours());
  if (shown.length === 0) return goesOn ? [] : [leapt];
  return goesOn ? shown : shown.slice(0, 1);
}

function* instants(text: string, zone: string, from: number, step: 1 | -1): Generator<number> {
  const cron = readCron(text);
  if (!cron) return;
  for (const { day, walls } of days(cron, from, step)) {
    const offsets = offsetsAround(day, zone);
    for (const wall of walls) yield* windowsAt(wall, cron, zone, offsets);
  }
}

/** Null for one that was kept before the grammar refused it: it never comes. */
function readCron(text: string): Cron | null {
  try {
    return parseCron(text);
  } catch (error) {
    if (error instanceof CronFault) return null;
    throw error;
  }
}

/** The first windows after an instant. */
export function nextWindows(cron: string, zone: string, after: number, count: number): number[] {
  const found: number[] = [];
  for (const instant of instants(cron, zone, wallOf(after, zone) - LEAP_MS, 1)) {
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
  for (const instant of instants(cron, zone, wallOf(to, zone) + LEAP_MS, -1)) {
    const last = found[count - 1] ?? from;
    if (instant < last - LEAP_MS) break;
    if (instant < from || instant > to || found.includes(instant)) continue;
    found.push(instant);
    found.sort((a, b) => b - a);
  }
  return found.slice(0, count);
}
