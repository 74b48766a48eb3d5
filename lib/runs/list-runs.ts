import { selectRuns } from "@/db/queries/runs";
import { findWorkflow } from "@/db/queries/workflows";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import type { Page } from "@/lib/contract/page";
import type { Run } from "@/lib/contract/runs";
import { toRun } from "@/lib/present/to-run";
import { type RunFilter, runFilter } from "./run-filter";

type ListRuns = RunFilter & { workflowId: string; limit: number; cursor?: string | undefined };

/** The runs of a workflow, newest first. */
export async function listRuns(ctx: Ctx, { workflowId, limit, cursor, ...filter }: ListRuns): Promise<Page<Run>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const id = fromTypeId("workflow", workflowId);
  const list = { workspaceId, secret, list: "runs", filter: { ...filter, workflowId: id } };
  const before = decodeIdCursor(list, cursor);
  const [workflow, rows] = await Promise.all([
    findWorkflow(conn, { workspaceId, id }),
    selectRuns(conn, { workspaceId, ...runFilter(filter), workflowId: id, before, take: limit + 1 }),
  ]);
  if (!workflow) throw notFound("workflow");
  return pageById(list, rows, limit, toRun);
}
