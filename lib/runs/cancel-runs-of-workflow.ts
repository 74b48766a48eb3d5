import type { Tx } from "@/db/client";
import { updateRunsOfWorkflowCancelled } from "@/db/queries/runs";

/** Its live runs stop within a batch and keep what they found. */
export function cancelRunsOfWorkflow(tx: Tx, f: { workspaceId: string; workflowId: string }): Promise<void> {
  return updateRunsOfWorkflowCancelled(tx, { ...f, reason: "Cancelled, because its workflow was deleted." });
}
