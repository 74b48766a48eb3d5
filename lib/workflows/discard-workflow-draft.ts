import type { Ctx } from "@/lib/access/actor";
import type { WorkflowDraft } from "@/lib/contract/workflow-drafts";
import { changeDraft, type OfDraft } from "./change-draft";
import { dropDraft } from "./drop-draft";

/** Answers with what was discarded, so that it can be taken back. */
export async function discardWorkflowDraft(ctx: Ctx, of: OfDraft): Promise<WorkflowDraft> {
  return changeDraft(ctx, of, async ({ tx, workflow, row, before }) => {
    if (row) await dropDraft(ctx, tx, workflow);
    return before;
  });
}
