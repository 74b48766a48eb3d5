import type { Schedule } from "@/lib/contract/schedule";
import type { WorkflowStatus } from "@/lib/contract/workflows";
import { findScheduleFault } from "./find-cron-fault";

function oftenByCron(cron: string): string {
  const every = /^\*\/(15|20|30) \* \* \* \*$/.exec(cron)?.[1];
  if (every) return `Every ${every} minutes`;
  const minute = /^(\d\d?) \* \* \* \*$/.exec(cron)?.[1];
  if (minute) return `Every hour at :${minute.padStart(2, "0")}`;
  return `Cron ${cron}`;
}

function often(schedule: Schedule): string {
  if (schedule.frequency === "cron") return oftenByCron(schedule.cron);
  if (schedule.frequency === "daily") return `Every day at ${schedule.time}`;
  if (schedule.frequency === "weekdays") return `Weekdays at ${schedule.time}`;
  const day = schedule.weekday.charAt(0).toUpperCase() + schedule.weekday.slice(1);
  return `${day}s at ${schedule.time}`;
}

const UNLESS_ACTIVE: Record<WorkflowStatus, string> = {
  active: "",
  draft: ", once the workflow is active",
  paused: ", paused with the workflow",
  archived: ", off while the workflow is archived",
};

/** "Weekdays at 08:00 (America/Chicago)", and what keeps it from running. */
export function scheduleInWords(
  schedule: Schedule,
  { timezone, status, now }: { timezone: string; status: WorkflowStatus; now: number },
): string {
  const fault = findScheduleFault(schedule);
  if (fault) return `${often(schedule)}, which never comes: ${fault}`;
  const until = schedule.paused_until === null ? 0 : Date.parse(schedule.paused_until);
  const day = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short", timeZone: timezone });
  const pause = status === "active" && until > now ? `, paused until ${day.format(until).replace(/\s/gu, " ")}` : "";
  return `${often(schedule)} (${timezone})${UNLESS_ACTIVE[status]}${pause}`;
}
