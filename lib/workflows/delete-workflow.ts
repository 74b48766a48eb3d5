import { updateWorkflowDeleted } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Workflow } from "@/lib/contract/workflows";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { cancelRunsOfWorkflow } from "@/lib/runs/cancel-runs-of-workflow";
import { toOneWorkflow } from "./to-workflows";

/** Cancels its live runs; its ended runs, results and leads stay. */
export async function deleteWorkflow(ctx: Ctx, { workflowId }: { workflowId: string }): Promise<Workflow> {
  requireScope(ctx, "prospector.run");
  const { workspaceId } = ctx;
  const id = fromTypeId("workflow", workflowId);
  return ctx.write(async (tx) => {
    const row = await updateWorkflowDeleted(tx, { workspaceId, id });
    if (!row) throw notFound("workflow");
    await cancelRunsOfWorkflow(tx, { workspaceId, workflowId: id });
    return toOneWorkflow(tx, row);
  });
}
