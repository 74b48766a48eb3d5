import {
  findWorkflowToChange,
  insertWorkflowRevision,
  updateWorkflow as updateRow,
  type WorkflowRow,
} from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import { canonicalJson } from "@/lib/canonical-json";
import type { Workflow, WorkflowRequest } from "@/lib/contract/workflows";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { applyRequest, type WorkflowContent } from "./apply-request";
import { requireKnown } from "./require-known";
import { toOneWorkflow } from "./to-workflows";

function contentOf({ name, status, criteria, metadata }: WorkflowRow): WorkflowContent {
  return { name, status, criteria, metadata };
}

const isSame = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);

/** A merge patch; a change of the criteria makes a new revision, and one that changes nothing writes nothing. */
export async function updateWorkflow(
  ctx: Ctx,
  { workflowId, request }: { workflowId: string; request: WorkflowRequest },
): Promise<Workflow> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor } = ctx;
  const id = fromTypeId("workflow", workflowId);
  return ctx.write(async (tx) => {
    const before = await findWorkflowToChange(tx, { workspaceId, id });
    if (!before) throw notFound("workflow");
    const content = applyRequest(contentOf(before), request);
    if (isSame(content, contentOf(before))) return toOneWorkflow(tx, before);
    if (isSame(content.criteria, before.criteria))
      return toOneWorkflow(tx, await updateRow(tx, { workspaceId, id }, content));
    await requireKnown({ ...ctx, conn: tx }, content.criteria);
    const revision = before.revision + 1;
    const { criteria } = content;
    await insertWorkflowRevision(tx, { workspaceId, workflowId: id, revision, criteria, createdBy: actor.userId });
    return toOneWorkflow(tx, await updateRow(tx, { workspaceId, id }, { ...content, revision }));
  });
}
