import type { Tx } from "@/db/client";
import { findWorkflowDraft, type WorkflowDraftRow } from "@/db/queries/workflow-drafts";
import { findWorkflowToChange, type WorkflowRow } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { etagOf, requireMatch } from "@/lib/base/etag";
import { fromTypeId } from "@/lib/base/ids";
import { WORKFLOW_DRAFT_ETAG, type WorkflowDraft } from "@/lib/contract/workflow-drafts";
import { toWorkflowDraft } from "./to-workflow-draft";

export type OfDraft = { workflowId: string; ifMatch?: string[] | null };
export type Held = {
  tx: Tx;
  workflow: WorkflowRow;
  row: WorkflowDraftRow | undefined;
  /** As whoever asks has seen it, where they say so. */
  before: WorkflowDraft;
};

/** A change of a draft: the workflow is locked, so that what is live and the draft over it stand still meanwhile. */
export async function changeDraft(
  ctx: Ctx,
  { workflowId, ifMatch }: OfDraft,
  work: (held: Held) => Promise<WorkflowDraft>,
): Promise<WorkflowDraft> {
  requireScope(ctx, "prospector.run");
  const { workspaceId } = ctx;
  const id = fromTypeId("workflow", workflowId);
  return ctx.write(async (tx) => {
    const workflow = await findWorkflowToChange(tx, { workspaceId, id });
    if (!workflow) throw notFound("workflow");
    const row = await findWorkflowDraft(tx, { workspaceId, workflowId: id });
    const before = await toWorkflowDraft(tx, workflow, row);
    requireMatch(ifMatch, etagOf(before, WORKFLOW_DRAFT_ETAG));
    return work({ tx, workflow, row, before });
  });
}
