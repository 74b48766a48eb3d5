/** One field of a cron expression. */
export type CronField = {
  name: string;
  min: number;
  max: number;
  /** Names for its values, from the lowest. */
  names: readonly string[];
};

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** In the order in which they stand. */
export const CRON_FIELDS = [
  { name: "minute", min: 0, max: 59, names: [] },
  { name: "hour", min: 0, max: 23, names: [] },
  { name: "day", min: 1, max: 31, names: [] },
  { name: "month", min: 1, max: 12, names: MONTHS },
  { name: "weekday", min: 0, max: 7, names: DAYS },
] as const satisfies CronField[];

/** Runs of one schedule are at least so far apart. */
export const CRON_MINUTES_MIN = 15;

/** All that an expression may be, and what it means. */
export const CRON_GRAMMAR = `Five fields with spaces between: minute (0-59), hour (0-23), day (1-31), month (1-12 or \`JAN\`-\`DEC\`) and weekday (0-7 or \`SUN\`-\`SAT\`, 0 and 7 being Sunday). A field is a list, with commas between, of \`*\` (every value), a value, a range such as \`1-5\`, or a step: \`*/15\`, \`1-31/2\`, or \`5/20\` (from 5 on). In a range Sunday may come last: \`FRI-SUN\`. A day may also be \`L\`, the last of the month, and a weekday \`5L\`, the last Friday. Where neither day nor weekday is \`*\`, a date that fits either counts. At most one run every ${CRON_MINUTES_MIN} minutes`;

/** What a schedule does when the clocks of its zone change. */
export const CLOCK_CHANGES =
  "Where the clocks go back, a time that they show twice comes once, the first time; but where the hour after it has runs as well, they go on through both hours, so that `*/30 * * * *` keeps to each half hour. Where they go forward, a time that they leap over comes as much later as they leap, unless the hour after it has runs of its own.";
