import { findWorkflow } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Workflow } from "@/lib/contract/workflows";
import { toOneWorkflow } from "./to-workflows";

export async function getWorkflow(ctx: Ctx, { workflowId }: { workflowId: string }): Promise<Workflow> {
  requireScope(ctx, "prospector.read");
  const row = await findWorkflow(ctx.conn, { workspaceId: ctx.workspaceId, id: fromTypeId("workflow", workflowId) });
  if (!row) throw notFound("workflow");
  return toOneWorkflow(ctx.conn, row);
}
