import type { Tx } from "@/db/client";
import { updateRunsOfWorkflowCancelled } from "@/db/queries/runs";
import { recordRunEvent } from "@/lib/events/record-run-event";

/** Its live runs stop within a batch and keep what they found. */
export async function cancelRunsOfWorkflow(tx: Tx, f: { workspaceId: string; workflowId: string }): Promise<void> {
  const reason = "Cancelled, because its workflow was deleted.";
  for (const run of await updateRunsOfWorkflowCancelled(tx, { ...f, reason })) await recordRunEvent(tx, run);
}
