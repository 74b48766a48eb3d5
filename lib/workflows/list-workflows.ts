import { selectWorkflows } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import { toDate } from "@/lib/base/to-date";
import type { Page } from "@/lib/contract/page";
import type { Workflow, WorkflowStatus } from "@/lib/contract/workflows";
import { toWorkflows } from "./to-workflows";

type ListWorkflows = {
  limit: number;
  cursor?: string | undefined;
  status?: WorkflowStatus | undefined;
  q?: string | undefined;
  updated_after?: string | undefined;
};

export async function listWorkflows(ctx: Ctx, { limit, cursor, ...filter }: ListWorkflows): Promise<Page<Workflow>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const list = { workspaceId, secret, list: "workflows", filter };
  const before = decodeIdCursor(list, cursor);
  const { status, q, updated_after } = filter;
  const updatedAfter = toDate(updated_after);
  const rows = await selectWorkflows(conn, { workspaceId, status, q, updatedAfter, before, take: limit + 1 });
  const { data, pagination } = pageById(list, rows, limit, (row) => row);
  return { data: await toWorkflows(conn, data), pagination };
}
