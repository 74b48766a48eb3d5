import { selectRuns } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import type { Page } from "@/lib/contract/page";
import type { Run } from "@/lib/contract/runs";
import { toRun } from "@/lib/present/to-run";
import { type RunFilter, runFilter } from "./run-filter";

type ListAllRuns = RunFilter & { limit: number; cursor?: string | undefined };

/** The runs of every workflow, those of deleted ones too, newest first. */
export async function listAllRuns(ctx: Ctx, { limit, cursor, ...filter }: ListAllRuns): Promise<Page<Run>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const list = { workspaceId, secret, list: "all-runs", filter };
  const before = decodeIdCursor(list, cursor);
  const rows = await selectRuns(conn, { workspaceId, ...runFilter(filter), before, take: limit + 1 });
  return pageById(list, rows, limit, toRun);
}
