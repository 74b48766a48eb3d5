import { selectRuns } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Page } from "@/lib/contract/page";
import type { Run, RunStatus } from "@/lib/contract/runs";
import { decodeIdCursor, pageById } from "@/lib/page-by-id";
import { toRun } from "./to-run";

type ListAllRuns = { limit: number; cursor?: string | undefined; status?: RunStatus | undefined };

/** The runs of every workflow, those of deleted ones too, newest first. */
export async function listAllRuns(ctx: Ctx, { limit, cursor, status }: ListAllRuns): Promise<Page<Run>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const list = { workspaceId, secret, list: "all-runs", filter: { status } };
  const before = decodeIdCursor(list, cursor);
  const rows = await selectRuns(conn, { workspaceId, status, before, take: limit + 1 });
  return pageById(list, rows, limit, toRun);
}
