import { NEXT_RUNS, type Schedule } from "@/lib/contract/schedule";
import type { WorkflowStatus } from "@/lib/contract/workflows";
import { cronOf } from "./cron-of";
import { nextWindows } from "./windows";

type Timed = { schedule: Schedule | null; status: WorkflowStatus };
type At = { timezone: string; now: number };

/** When it will run: not at all unless it is active, and not before a pause is over. */
export function nextRuns({ schedule, status }: Timed, { timezone, now }: At): string[] {
  if (!schedule || status !== "active") return [];
  // A window at the very end of the pause runs.
  const pause = schedule.paused_until === null ? 0 : Date.parse(schedule.paused_until) - 1;
  const windows = nextWindows(cronOf(schedule), timezone, Math.max(now, pause), NEXT_RUNS);
  return windows.map((window) => new Date(window).toISOString());
}

/** The next window to be looked at: while the workflow is paused too, since what it misses is recorded. */
export function nextWindow({ schedule, status }: Timed, { timezone, now }: At): Date | null {
  if (!schedule || (status !== "active" && status !== "paused")) return null;
  const [window] = nextWindows(cronOf(schedule), timezone, now, 1);
  return window === undefined ? null : new Date(window);
}
