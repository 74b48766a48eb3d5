import { findRun, updateRunCancelled } from "@/db/queries/runs";
import { type Ctx, cancelledBy, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Run } from "@/lib/contract/runs";
import { recordRunEvent } from "@/lib/events/record-run-event";
import { toRun } from "@/lib/present/to-run";

/** Asked again, or of a run that has ended, it answers the run as it is. */
export async function cancelRun(ctx: Ctx, { runId }: { runId: string }): Promise<Run> {
  requireScope(ctx, "prospector.run");
  const f = { workspaceId: ctx.workspaceId, runId: fromTypeId("run", runId) };
  const reason = cancelledBy(ctx);
  return ctx.write(async (tx) => {
    for (const cancelled of await updateRunCancelled(tx, { ...f, reason })) await recordRunEvent(tx, cancelled);
    const row = await findRun(tx, f);
    if (!row) throw notFound("run");
    return toRun(row);
  });
}
