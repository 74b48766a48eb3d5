import type { Tx } from "@/db/client";
import { insertWorkflowRevision, updateWorkflow as updateRow, type WorkflowRow } from "@/db/queries/workflows";
import type { Ctx } from "@/lib/access/actor";
import type { Criteria } from "@/lib/contract/criteria";
import { requireKnown } from "./require-known";

type With = Omit<Parameters<typeof updateRow>[2], "criteria" | "revision" | "updatedBy">;

/** Makes criteria those that runs have, as a new revision, and changes what else is given with them. */
export async function publishCriteria(
  ctx: Ctx,
  tx: Tx,
  workflow: WorkflowRow,
  { criteria, ...rest }: With & { criteria: Criteria },
): Promise<WorkflowRow> {
  const { workspaceId, actor } = ctx;
  const { id } = workflow;
  await requireKnown({ ...ctx, conn: tx }, criteria);
  const revision = workflow.revision + 1;
  await insertWorkflowRevision(tx, { workspaceId, workflowId: id, revision, criteria, createdBy: actor.userId });
  return updateRow(tx, { workspaceId, id }, { ...rest, criteria, revision, updatedBy: actor.userId });
}
