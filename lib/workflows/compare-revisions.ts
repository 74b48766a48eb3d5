import { selectRevisionsNumbered } from "@/db/queries/workflow-revisions";
import { findWorkflow } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import type { RevisionComparison } from "@/lib/contract/revisions";
import { criteriaChanges } from "@/lib/criteria/criteria-changes";
import { namesOf } from "./names-of";

type CompareRevisions = { workflowId: string; from?: number | undefined; to?: number | undefined };

/** What one revision changed from another: unless told, the present one from the one before it. */
export async function compareRevisions(ctx: Ctx, input: CompareRevisions): Promise<RevisionComparison> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const id = fromTypeId("workflow", input.workflowId);
  const workflow = await findWorkflow(conn, { workspaceId, id });
  if (!workflow) throw notFound("workflow");
  const to = input.to ?? workflow.revision;
  const from = input.from ?? Math.max(1, to - 1);
  const rows = await selectRevisionsNumbered(conn, { workspaceId, workflowId: id, revisions: [from, to] });
  const criteriaOf = (revision: number) => {
    const row = rows.find((found) => found.revision === revision);
    if (!row) throw notFound("revision");
    return Criteria.parse(row.criteria);
  };
  const [before, after] = [criteriaOf(from), criteriaOf(to)];
  const changes = criteriaChanges(before, after, await namesOf([before, after]));
  return { object: "prospector_revision_comparison", workflow_id: input.workflowId, from, to, changes };
}
