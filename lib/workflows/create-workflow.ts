import { insertWorkflow, insertWorkflowRevision } from "@/db/queries/workflows";
import { findDefaultLimit, findTimezone } from "@/db/queries/workspaces";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { newId } from "@/lib/base/ids";
import type { Workflow, WorkflowRequest } from "@/lib/contract/workflows";
import { applyRequest, NEW_WORKFLOW } from "./apply-request";
import { nextWindow } from "./next-runs";
import { requireKnown } from "./require-known";
import { toOneWorkflow } from "./to-workflows";

export async function createWorkflow(ctx: Ctx, request: WorkflowRequest): Promise<Workflow> {
  requireScope(ctx, "prospector.run");
  const limit = (await findDefaultLimit(ctx.conn, ctx.workspaceId)) ?? NEW_WORKFLOW.criteria.limit;
  const content = applyRequest({ ...NEW_WORKFLOW, criteria: { ...NEW_WORKFLOW.criteria, limit } }, request);
  await requireKnown(ctx, content.criteria);
  const { workspaceId, actor } = ctx;
  const id = newId();
  return ctx.write(async (tx) => {
    const nextRunAt = nextWindow(content, { timezone: await findTimezone(tx, workspaceId), now: Date.now() });
    const row = await insertWorkflow(tx, {
      workspaceId,
      id,
      ...content,
      nextRunAt,
      createdBy: actor.userId,
      updatedBy: actor.userId,
    });
    const { revision, criteria } = row;
    await insertWorkflowRevision(tx, { workspaceId, workflowId: id, revision, criteria, createdBy: actor.userId });
    return toOneWorkflow(tx, row);
  });
}
