import { deleteWorkflowDraft } from "@/db/queries/workflow-drafts";
import { findWorkflowToChange, updateWorkflowDeleted } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { etagOf, requireMatch } from "@/lib/base/etag";
import { fromTypeId } from "@/lib/base/ids";
import { WORKFLOW_ETAG, type Workflow } from "@/lib/contract/workflows";
import { cancelRunsOfWorkflow } from "@/lib/runs/cancel-runs-of-workflow";
import { toOneWorkflow } from "./to-workflows";

/** Cancels its live runs; its draft goes with it, its ended runs, results and leads stay. */
export async function deleteWorkflow(
  ctx: Ctx,
  { workflowId, ifMatch }: { workflowId: string; ifMatch?: string[] | null },
): Promise<Workflow> {
  requireScope(ctx, "prospector.run");
  const { workspaceId } = ctx;
  const id = fromTypeId("workflow", workflowId);
  return ctx.write(async (tx) => {
    const before = await findWorkflowToChange(tx, { workspaceId, id });
    if (!before) throw notFound("workflow");
    requireMatch(ifMatch, etagOf(before, WORKFLOW_ETAG));
    const row = await updateWorkflowDeleted(tx, { workspaceId, id });
    if (!row) throw notFound("workflow");
    await deleteWorkflowDraft(tx, { workspaceId, workflowId: id });
    await cancelRunsOfWorkflow(tx, { workspaceId, workflowId: id });
    return toOneWorkflow(tx, row);
  });
}
