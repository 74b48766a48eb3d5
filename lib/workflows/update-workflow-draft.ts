import { deleteWorkflowDraft, findWorkflowDraft, upsertWorkflowDraft } from "@/db/queries/workflow-drafts";
import { updateWorkflow } from "@/db/queries/workflows";
import type { Ctx } from "@/lib/access/actor";
import { canonicalJson } from "@/lib/base/canonical-json";
import { partsOfPatch } from "@/lib/contract/criteria-parts";
import type { WorkflowDraft } from "@/lib/contract/workflow-drafts";
import type { WorkflowRequest } from "@/lib/contract/workflows";
import { NEW_WORKFLOW, patchCriteria } from "./apply-request";
import { changeDraft, type Held, type OfDraft } from "./change-draft";
import { dropDraft } from "./drop-draft";
import { baseOf } from "./merged-draft";
import { publishCriteria } from "./publish-criteria";
import { requireKnown } from "./require-known";
import { toWorkflowDraft } from "./to-workflow-draft";

const isSame = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);

async function renamed(ctx: Ctx, { tx, workflow }: Pick<Held, "tx" | "workflow">, name: WorkflowRequest["name"]) {
  const next = name === undefined ? workflow.name : (name ?? NEW_WORKFLOW.name);
  if (next === workflow.name) return workflow;
  const { workspaceId, id } = workflow;
  return updateWorkflow(tx, { workspaceId, id }, { name: next, updatedBy: ctx.actor.userId });
}

/** A merge patch of the draft; a part that it speaks of is decided, and no longer in conflict with what is live. */
export async function updateWorkflowDraft(
  ctx: Ctx,
  { request, ...of }: OfDraft & { request: Pick<WorkflowRequest, "name" | "criteria"> },
): Promise<WorkflowDraft> {
  const { workspaceId, actor } = ctx;
  return changeDraft(ctx, of, async ({ tx, row, before, ...held }) => {
    const workflow = await renamed(ctx, { tx, ...held }, request.name);
    const criteria = patchCriteria(before.criteria, request.criteria);
    const decided = new Set(partsOfPatch(request.criteria));
    const conflicts = before.conflicts.map(({ part }) => part).filter((part) => !decided.has(part));
    const isAsBefore = isSame(criteria, before.criteria);
    if (isAsBefore && conflicts.length === before.conflicts.length) return toWorkflowDraft(tx, workflow, row);
    const of = { workspaceId, workflowId: workflow.id };
    if (workflow.status === "draft" && before.changes.length === 0) {
      if (row) await deleteWorkflowDraft(tx, of);
      return toWorkflowDraft(tx, await publishCriteria(ctx, tx, workflow, { criteria }), undefined);
    }
    if (!isAsBefore) await requireKnown({ ...ctx, conn: tx }, criteria);
    if (isSame(criteria, workflow.criteria)) {
      return toWorkflowDraft(tx, row ? await dropDraft(ctx, tx, workflow) : workflow, undefined);
    }
    const base = baseOf(workflow.criteria, row, conflicts);
    await upsertWorkflowDraft(tx, of, { criteria, base, updatedBy: actor.userId });
    return toWorkflowDraft(tx, workflow, await findWorkflowDraft(tx, of));
  });
}
