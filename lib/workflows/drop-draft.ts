import type { Tx } from "@/db/client";
import { deleteWorkflowDraft } from "@/db/queries/workflow-drafts";
import { updateWorkflow, type WorkflowRow } from "@/db/queries/workflows";
import type { Ctx } from "@/lib/access/actor";

/** Takes the draft away; the workflow under it is changed by that, so that readers can tell which of two answers is newer. */
export async function dropDraft({ actor }: Ctx, tx: Tx, { workspaceId, id }: WorkflowRow): Promise<WorkflowRow> {
  await deleteWorkflowDraft(tx, { workspaceId, workflowId: id });
  return updateWorkflow(tx, { workspaceId, id }, { updatedBy: actor.userId });
}
