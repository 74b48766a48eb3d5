import { findWorkflowDraft } from "@/db/queries/workflow-drafts";
import { findWorkflow } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { DRY_RUN_SAMPLES, type Preview } from "@/lib/contract/preview";
import { mergedDraft } from "./merged-draft";
import { previewOf } from "./preview-of";

/** What a run of the workflow would find first, and count; nothing is kept. */
export async function dryRunWorkflow(
  ctx: Ctx,
  { workflowId, draft }: { workflowId: string; draft?: boolean | undefined },
): Promise<Preview> {
  requireScope(ctx, "prospector.read");
  const id = fromTypeId("workflow", workflowId);
  const workflow = await findWorkflow(ctx.conn, { workspaceId: ctx.workspaceId, id });
  if (!workflow) throw notFound("workflow");
  const { workspaceId, conn } = ctx;
  const row = draft ? await findWorkflowDraft(conn, { workspaceId, workflowId: id }) : undefined;
  return previewOf(ctx, mergedDraft(workflow.criteria, row).criteria, DRY_RUN_SAMPLES);
}
