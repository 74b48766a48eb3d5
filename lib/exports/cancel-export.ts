import { findExport, updateExportCancelled } from "@/db/queries/exports";
import { type Ctx, cancelledBy, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Export } from "@/lib/contract/exports";
import { toExport } from "./to-export";

/** One's own, or as who may work another's. Asked again, or of an export that has ended, it answers the export as it is. */
export async function cancelExport(ctx: Ctx, { exportId }: { exportId: string }): Promise<Export> {
  requireScope(ctx, "prospector.read");
  const f = { workspaceId: ctx.workspaceId, exportId: fromTypeId("export", exportId) };
  const reason = cancelledBy(ctx);
  return ctx.write(async (tx) => {
    const found = await findExport(tx, f);
    if (!found) throw notFound("export");
    if (found.createdBy !== ctx.actor.userId) requireScope(ctx, "prospector.run");
    await updateExportCancelled(tx, { ...f, reason });
    const row = (await findExport(tx, f)) ?? found;
    return toExport(row, { secret: ctx.secret, userId: ctx.actor.userId });
  });
}
