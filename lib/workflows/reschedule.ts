import type { Tx } from "@/db/client";
import { selectScheduledWorkflows, updateNextRun } from "@/db/queries/schedules";
import { nextWindow } from "./next-runs";

/** Gives every scheduled workflow of the workspace its next window on the clocks of another zone. */
export async function reschedule(tx: Tx, f: { workspaceId: string; timezone: string }): Promise<void> {
  const { workspaceId, timezone } = f;
  const now = Date.now();
  for (const workflow of await selectScheduledWorkflows(tx, workspaceId)) {
    const nextRunAt = nextWindow(workflow, { timezone, now });
    await updateNextRun(tx, { workspaceId, workflowId: workflow.id, nextRunAt });
  }
}
