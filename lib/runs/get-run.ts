import { findRun } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Run } from "@/lib/contract/runs";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { toRun } from "./to-run";

export async function getRun(ctx: Ctx, { runId }: { runId: string }): Promise<Run> {
  requireScope(ctx, "prospector.read");
  const row = await findRun(ctx.conn, { workspaceId: ctx.workspaceId, runId: fromTypeId("run", runId) });
  if (!row) throw notFound("run");
  return toRun(row);
}
