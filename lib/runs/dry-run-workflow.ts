import { findWorkflow } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import { DRY_RUN_SAMPLES, type Preview } from "@/lib/contract/preview";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { previewOf } from "./preview-of";

/** What a run of the workflow would find first, and count; nothing is kept. */
export async function dryRunWorkflow(ctx: Ctx, { workflowId }: { workflowId: string }): Promise<Preview> {
  requireScope(ctx, "prospector.read");
  const id = fromTypeId("workflow", workflowId);
  const workflow = await findWorkflow(ctx.conn, { workspaceId: ctx.workspaceId, id });
  if (!workflow) throw notFound("workflow");
  return previewOf(ctx, workflow.criteria, DRY_RUN_SAMPLES);
}
