import { selectRevisionsNumbered } from "@/db/queries/workflow-revisions";
import { findWorkflow } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import type { Workflow } from "@/lib/contract/workflows";
import { updateWorkflow } from "./update-workflow";

/** A new revision with the criteria of an old one, or none where the workflow has them already. */
export async function restoreRevision(
  ctx: Ctx,
  { workflowId, revision, ifMatch }: { workflowId: string; revision: number; ifMatch?: string[] | null },
): Promise<Workflow> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, conn } = ctx;
  const id = fromTypeId("workflow", workflowId);
  if (!(await findWorkflow(conn, { workspaceId, id }))) throw notFound("workflow");
  const [row] = await selectRevisionsNumbered(conn, { workspaceId, workflowId: id, revisions: [revision] });
  if (!row) throw notFound("revision");
  // Criteria are complete, so as a merge patch they replace every part.
  return updateWorkflow(ctx, { workflowId, request: { criteria: Criteria.parse(row.criteria) }, ifMatch });
}
