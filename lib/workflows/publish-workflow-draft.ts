import { deleteWorkflowDraft } from "@/db/queries/workflow-drafts";
import type { Ctx } from "@/lib/access/actor";
import { AppError } from "@/lib/base/errors";
import type { WorkflowDraft } from "@/lib/contract/workflow-drafts";
import { changeDraft, type OfDraft } from "./change-draft";
import { dropDraft } from "./drop-draft";
import { publishCriteria } from "./publish-criteria";
import { toWorkflowDraft } from "./to-workflow-draft";

function requireDecided({ conflicts }: WorkflowDraft): void {
  if (conflicts.length === 0) return;
  throw new AppError(
    "draft_conflict",
    "The live criteria have been changed where this draft changes them. Set these parts of the draft, then publish it.",
    conflicts.map(({ part, changed_by, changed_at }) => ({
      path: `criteria.${part}`,
      message: `was changed by ${changed_by ?? "somebody"} at ${changed_at}`,
    })),
  );
}

/** The draft's criteria are those of the next run, as a new revision. */
export async function publishWorkflowDraft(ctx: Ctx, of: OfDraft): Promise<WorkflowDraft> {
  return changeDraft(ctx, of, async ({ tx, workflow, row, before }) => {
    requireDecided(before);
    if (!row) return before;
    if (before.changes.length === 0) return toWorkflowDraft(tx, await dropDraft(ctx, tx, workflow), undefined);
    await deleteWorkflowDraft(tx, { workspaceId: ctx.workspaceId, workflowId: workflow.id });
    const published = await publishCriteria(ctx, tx, workflow, { criteria: before.criteria });
    return toWorkflowDraft(tx, published, undefined);
  });
}
