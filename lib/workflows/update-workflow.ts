import type { Tx } from "@/db/client";
import { findWorkflowToChange, updateWorkflow as updateRow, type WorkflowRow } from "@/db/queries/workflows";
import { findTimezone } from "@/db/queries/workspaces";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { canonicalJson } from "@/lib/base/canonical-json";
import { notFound } from "@/lib/base/errors";
import { etagOf, requireMatch } from "@/lib/base/etag";
import { fromTypeId } from "@/lib/base/ids";
import { WORKFLOW_ETAG, type Workflow, type WorkflowRequest } from "@/lib/contract/workflows";
import { applyRequest, type WorkflowContent } from "./apply-request";
import { nextWindow } from "./next-runs";
import { publishCriteria } from "./publish-criteria";
import { toOneWorkflow } from "./to-workflows";

function contentOf({ name, status, criteria, metadata, schedule }: WorkflowRow): WorkflowContent {
  return { name, status, criteria, metadata, schedule };
}

const isSame = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);

/** Another schedule, or one that is switched on, has a next window from now on; any other keeps the one it had. */
async function timed(tx: Tx, before: WorkflowRow, content: WorkflowContent) {
  const { schedule, status } = before;
  if (isSame({ schedule, status }, { schedule: content.schedule, status: content.status })) return content;
  const timezone = await findTimezone(tx, before.workspaceId);
  return { ...content, nextRunAt: nextWindow(content, { timezone, now: Date.now() }) };
}

/** A merge patch; a change of the criteria makes a new revision, and one that changes nothing writes nothing. */
export async function updateWorkflow(
  ctx: Ctx,
  { workflowId, request, ifMatch }: { workflowId: string; request: WorkflowRequest; ifMatch?: string[] | null },
): Promise<Workflow> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor } = ctx;
  const id = fromTypeId("workflow", workflowId);
  return ctx.write(async (tx) => {
    const before = await findWorkflowToChange(tx, { workspaceId, id });
    if (!before) throw notFound("workflow");
    requireMatch(ifMatch, etagOf(before, WORKFLOW_ETAG));
    const content = applyRequest(contentOf(before), request);
    if (isSame(content, contentOf(before))) return toOneWorkflow(tx, before);
    const change = await timed(tx, before, content);
    const row = isSame(content.criteria, before.criteria)
      ? await updateRow(tx, { workspaceId, id }, { ...change, updatedBy: actor.userId })
      : await publishCriteria(ctx, tx, before, change);
    return toOneWorkflow(tx, row);
  });
}
