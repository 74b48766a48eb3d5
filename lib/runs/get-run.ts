import { findRun } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Run } from "@/lib/contract/runs";
import { toRun } from "@/lib/present/to-run";

export async function getRun(ctx: Ctx, { runId }: { runId: string }): Promise<Run> {
  requireScope(ctx, "prospector.read");
  const row = await findRun(ctx.conn, { workspaceId: ctx.workspaceId, runId: fromTypeId("run", runId) });
  if (!row) throw notFound("run");
  return toRun(row);
}
