import { counted } from "../ui/intl";

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_MAX = 3_650;
const DAY_STEPS = [1, 7, 30, 90] as const;

/** From the beginning of a day on, so that a list is the same whenever it is asked for during one. */
export function daysAgo(days: number | null): string | null {
  if (days === null || days < 1 || days > DAYS_MAX) return null;
  return new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - days * DAY_MS).toISOString();
}

const dayWords = (days: number) => (days === 1 ? "Since yesterday" : `In the last ${counted(days, "day", "days")}`);

/** The values of a field that says how long ago something was. */
export const DAY_VALUES = DAY_STEPS.map((days) => ({ value: `${days}`, name: dayWords(days) }));
