import type { Tx } from "@/db/client";
import { findLiveRun } from "@/db/queries/runs";
import { insertWindow, updateNextRun } from "@/db/queries/schedules";
import type { WorkflowRow } from "@/db/queries/workflows";
import { newId } from "@/lib/base/ids";
import { type Overlap, type Schedule, WINDOWS_SHOWN } from "@/lib/contract/schedule";
import { queueRun } from "@/lib/runs/queue-run";
import { cronOf } from "./cron-of";
import { findScheduleFault } from "./find-cron-fault";
import { nextWindow } from "./next-runs";
import { windowsBetween } from "./windows";

/** A window starts so late at most; one that is older is missed. */
const GRACE_MS = 10 * 60_000;

type Due = WorkflowRow & { timezone: string };

const WHILE_LIVE = {
  skip: { outcome: "skipped", reason: "The run before it was still going on." },
  refuse: { outcome: "refused", reason: "The run before it was still going on." },
} as const satisfies Record<Exclude<Overlap, "queue">, object>;

/** Why a window passes without a run; undefined when it is to have one. */
function whyMissed({ status }: Due, schedule: Schedule, window: number, isOnTime: boolean): string | undefined {
  if (status !== "active") return "The workflow was paused.";
  const until = schedule.paused_until;
  if (until !== null && window < Date.parse(until)) return `The schedule was paused until ${until}.`;
  return isOnTime ? undefined : "No worker was running.";
}

async function startWindow(tx: Tx, workflow: Due, { overlap }: Schedule, windowAt: Date): Promise<void> {
  const { workspaceId, id: workflowId } = workflow;
  const live = await findLiveRun(tx, { workspaceId, workflowId });
  const window = { workspaceId, workflowId, windowAt };
  if (live && overlap !== "queue") {
    await insertWindow(tx, { ...window, ...WHILE_LIVE[overlap], runId: live.id });
    return;
  }
  const runId = newId();
  const queued = { outcome: "queued", reason: "It waits for the run before it." } as const;
  const isFirst = await insertWindow(tx, { ...window, runId, ...(live ? queued : { outcome: "started" }) });
  if (!isFirst) return;
  await queueRun(tx, workflow, { id: runId, trigger: "schedule", createdBy: null, requestId: null });
}

/** Decides every window that has come due since the last time, and sets the next one. The workflow's row is locked. */
export async function settleWindows(tx: Tx, workflow: Due, now: Date): Promise<void> {
  const { workspaceId, id: workflowId, schedule, timezone, nextRunAt } = workflow;
  const next = nextWindow(workflow, { timezone, now: now.getTime() });
  await updateNextRun(tx, { workspaceId, workflowId, nextRunAt: next });
  if (!schedule || !nextRunAt) return;
  const fault = findScheduleFault(schedule);
  if (fault) {
    const reason = `The schedule can no longer be read: ${fault}.`;
    await insertWindow(tx, { workspaceId, workflowId, windowAt: nextRunAt, outcome: "missed", reason });
    return;
  }
  const due = windowsBetween(cronOf(schedule), timezone, nextRunAt.getTime(), now.getTime(), WINDOWS_SHOWN);
  for (const [at, window] of due.entries()) {
    const isOnTime = at === 0 && now.getTime() - window <= GRACE_MS;
    const reason = whyMissed(workflow, schedule, window, isOnTime);
    const windowAt = new Date(window);
    if (reason) await insertWindow(tx, { workspaceId, workflowId, windowAt, outcome: "missed", reason });
    else await startWindow(tx, workflow, schedule, windowAt);
  }
}
