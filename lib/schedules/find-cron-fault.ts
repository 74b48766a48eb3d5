import { CronExpressionParser } from "cron-parser";
import { CRON_MINUTES_MIN } from "@/lib/contract/schedule";

const HOURS = 24;

function gaps(sorted: number[]): number[] {
  return sorted.slice(1).map((value, at) => value - (sorted[at] ?? 0));
}

/** The fewest minutes between two runs, where the hours allow. */
function fewestMinutes(minutes: number[], hours: number[]): number {
  const first = minutes[0] ?? 0;
  const last = minutes.at(-1) ?? 0;
  const hasNeighbours = hours.some((hour) => hours.includes((hour + 1) % HOURS));
  return Math.min(...gaps(minutes), ...(hasNeighbours ? [first + 60 - last] : []));
}

/** What is wrong with a cron expression, in words for people; null when it can be used. */
export function findCronFault(cron: string): string | null {
  let expression: ReturnType<typeof CronExpressionParser.parse>;
  try {
    expression = CronExpressionParser.parse(cron, { tz: "UTC" });
    expression.next();
  } catch (error) {
    return `is not a usable cron expression: ${error instanceof Error ? error.message : String(error)}`;
  }
  const values = (field: { values: readonly unknown[] }) => field.values.map(Number).sort((a, b) => a - b);
  const fewest = fewestMinutes(values(expression.fields.minute), values(expression.fields.hour));
  return fewest < CRON_MINUTES_MIN ? `must leave at least ${CRON_MINUTES_MIN} minutes between two runs` : null;
}
