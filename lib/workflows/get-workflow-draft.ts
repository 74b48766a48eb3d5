import { findWorkflowDraft } from "@/db/queries/workflow-drafts";
import { findWorkflow } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { WorkflowDraft } from "@/lib/contract/workflow-drafts";
import { toWorkflowDraft } from "./to-workflow-draft";

/** The criteria as they are edited: those of the draft, or the live ones where there is none. */
export async function getWorkflowDraft(ctx: Ctx, { workflowId }: { workflowId: string }): Promise<WorkflowDraft> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const id = fromTypeId("workflow", workflowId);
  // The draft first: one that is published between the two reads is then merged into what it became, not missed.
  const row = await findWorkflowDraft(conn, { workspaceId, workflowId: id });
  const workflow = await findWorkflow(conn, { workspaceId, id });
  if (!workflow) throw notFound("workflow");
  return toWorkflowDraft(conn, workflow, row);
}
