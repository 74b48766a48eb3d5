import type { WorkflowRow } from "@/db/queries/workflows";
import { AppError } from "@/lib/errors";

/** Throws a 409 that says what keeps the workflow from running. */
export function requireRunnable({ status }: Pick<WorkflowRow, "status">): void {
  if (status === "paused") {
    throw new AppError("workflow_paused", "This workflow is paused. Set it active, then run it.");
  }
  if (status === "archived") {
    throw new AppError("workflow_archived", "This workflow is archived. Set it active, then run it.");
  }
}
