import type { WorkflowRow } from "@/db/queries/workflows";
import { AppError, notFound } from "@/lib/errors";

/** Throws for a workflow that is not there, or that is not to be run. */
export function requireRunnable(workflow: WorkflowRow | undefined): asserts workflow is WorkflowRow {
  if (!workflow) throw notFound("workflow");
  if (workflow.status === "paused") {
    throw new AppError("workflow_paused", "This workflow is paused. Set it active, then run it.");
  }
  if (workflow.status === "archived") {
    throw new AppError("workflow_archived", "This workflow is archived. Set it active, then run it.");
  }
}
