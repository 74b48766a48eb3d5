import { findRun, updateRunCancelled } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Run } from "@/lib/contract/runs";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { toRun } from "./to-run";

/** Asked again, or of a run that has ended, it answers the run as it is. */
export async function cancelRun(ctx: Ctx, { runId }: { runId: string }): Promise<Run> {
  requireScope(ctx, "prospector.run");
  const f = { workspaceId: ctx.workspaceId, runId: fromTypeId("run", runId) };
  const reason = `Cancelled by ${ctx.actor.name || ctx.actor.email}.`;
  return ctx.write(async (tx) => {
    await updateRunCancelled(tx, { ...f, reason });
    const row = await findRun(tx, f);
    if (!row) throw notFound("run");
    return toRun(row);
  });
}
