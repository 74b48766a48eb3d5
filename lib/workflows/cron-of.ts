import { type Schedule, WEEKDAYS } from "@/lib/contract/schedule";

/** The schedule as five fields of cron. */
export function cronOf(schedule: Schedule): string {
  if (schedule.frequency === "cron") return schedule.cron;
  const [hour, minute] = schedule.time.split(":").map(Number);
  if (schedule.frequency === "daily") return `${minute} ${hour} * * *`;
  if (schedule.frequency === "weekdays") return `${minute} ${hour} * * 1-5`;
  return `${minute} ${hour} * * ${WEEKDAYS.indexOf(schedule.weekday) + 1}`;
}
