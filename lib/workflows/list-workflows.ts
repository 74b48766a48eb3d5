import { selectWorkflows } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import type { Page } from "@/lib/contract/page";
import type { Workflow } from "@/lib/contract/workflows";
import { toWorkflows } from "./to-workflows";
import { type WorkflowQuery, workflowSet } from "./workflow-set";

type ListWorkflows = WorkflowQuery & { limit: number; cursor?: string | undefined };

export async function listWorkflows(ctx: Ctx, { limit, cursor, ...filter }: ListWorkflows): Promise<Page<Workflow>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const list = { workspaceId, secret, list: "workflows", filter };
  const before = decodeIdCursor(list, cursor);
  const rows = await selectWorkflows(conn, { ...workflowSet(workspaceId, filter), before, take: limit + 1 });
  const { data, pagination } = pageById(list, rows, limit, (row) => row);
  return { data: await toWorkflows(conn, data), pagination };
}
