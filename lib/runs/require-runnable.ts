import type { Tx } from "@/db/client";
import { findLiveRun } from "@/db/queries/runs";
import type { WorkflowRow } from "@/db/queries/workflows";
import { AppError } from "@/lib/base/errors";
import { toTypeId } from "@/lib/base/ids";

/** Throws a 409 that says what keeps the workflow from running now. */
export async function requireRunnable(tx: Tx, workflow: WorkflowRow): Promise<void> {
  const { workspaceId, id, status, schedule } = workflow;
  if (status === "paused") {
    throw new AppError("workflow_paused", "This workflow is paused. Set it active, then run it.");
  }
  if (status === "archived") {
    throw new AppError("workflow_archived", "This workflow is archived. Set it active, then run it.");
  }
  if (schedule?.overlap !== "refuse") return;
  const live = await findLiveRun(tx, { workspaceId, workflowId: id });
  if (!live) return;
  throw new AppError("run_in_progress", "A run of this workflow is going on, and its schedule refuses a second one.", [
    { path: "workflow_id", message: `${toTypeId("run", live.id)} is going on` },
  ]);
}
