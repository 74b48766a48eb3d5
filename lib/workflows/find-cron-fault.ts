import { CRON_MINUTES_MIN } from "@/lib/contract/cron";
import type { Schedule } from "@/lib/contract/schedule";
import { type Cron, CronFault, parseCron } from "./parse-cron";

const DAY_MS = 24 * 3600_000;
/** The days of the week stand to the dates as they did so many days before. */
const CYCLE_DAYS = 400 * 365 + 97;

function someDay(test: (midnight: number) => boolean): boolean {
  for (let day = 0; day < CYCLE_DAYS; day++) if (test(day * DAY_MS)) return true;
  return false;
}

function hasNeighbours({ hours, isDay }: Cron): boolean {
  if (hours.some((hour, at) => hours[at + 1] === hour + 1)) return true;
  return hours[0] === 0 && hours.at(-1) === 23 && someDay((day) => isDay(day) && isDay(day + DAY_MS));
}

function fewestMinutes(cron: Cron): number {
  const { minutes } = cron;
  const gaps = minutes.slice(1).map((minute, at) => minute - (minutes[at] ?? 0));
  const overTheHour = (minutes[0] ?? 0) + 60 - (minutes.at(-1) ?? 0);
  const isTooClose = overTheHour < CRON_MINUTES_MIN && hasNeighbours(cron);
  return Math.min(...gaps, ...(isTooClose ? [overTheHour] : []));
}

const noDay = ({ isDay }: Cron) => (someDay(isDay) ? null : "day: no month that is named has such a day");

function faultOf(cron: Cron): string | null {
  const never = noDay(cron);
  if (never) return never;
  if (fewestMinutes(cron) < CRON_MINUTES_MIN) return `must leave at least ${CRON_MINUTES_MIN} minutes between two runs`;
  return null;
}

function ask(text: string, of: (cron: Cron) => string | null): string | null {
  try {
    return of(parseCron(text));
  } catch (error) {
    if (error instanceof CronFault) return error.message;
    throw error;
  }
}

/** What is wrong with a cron expression, in words for people; null when it can be used. */
export function findCronFault(text: string): string | null {
  return ask(text, faultOf);
}

/** Why a schedule that was kept before the grammar refused it never comes; null for one that does. */
export function findScheduleFault(schedule: Schedule | null): string | null {
  return schedule?.frequency === "cron" ? ask(schedule.cron, noDay) : null;
}
