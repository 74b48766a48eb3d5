import { selectWindows, type WindowRow } from "@/db/queries/schedules";
import { findWorkflow } from "@/db/queries/workflows";
import { findTimezone } from "@/db/queries/workspaces";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId, toTypeId } from "@/lib/base/ids";
import { type ScheduleWindow, WINDOWS_SHOWN, type WorkflowSchedule } from "@/lib/contract/schedule";
import { findScheduleFault } from "./find-cron-fault";
import { nextRuns } from "./next-runs";
import { scheduleInWords } from "./schedule-in-words";

function toWindow({ windowAt, outcome, reason, runId }: WindowRow): ScheduleWindow {
  return { window_at: windowAt.toISOString(), outcome, reason, run_id: runId && toTypeId("run", runId) };
}

export async function getSchedule(ctx: Ctx, { workflowId }: { workflowId: string }): Promise<WorkflowSchedule> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const id = fromTypeId("workflow", workflowId);
  const [workflow, timezone, windows] = await Promise.all([
    findWorkflow(conn, { workspaceId, id }),
    findTimezone(conn, workspaceId),
    selectWindows(conn, { workspaceId, workflowId: id, take: WINDOWS_SHOWN }),
  ]);
  if (!workflow) throw notFound("workflow");
  const { schedule, status } = workflow;
  const at = { timezone, now: Date.now() };
  return {
    object: "prospector_workflow_schedule",
    workflow_id: workflowId,
    schedule,
    schedule_words: schedule && scheduleInWords(schedule, { ...at, status }),
    schedule_fault: findScheduleFault(schedule),
    timezone,
    next_runs: nextRuns(workflow, at),
    windows: windows.map(toWindow),
  };
}
