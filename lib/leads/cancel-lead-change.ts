import { findLeadChange, updateLeadChangeEnded } from "@/db/queries/lead-changes";
import { type Ctx, cancelledBy, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { LeadChange } from "@/lib/contract/lead-changes";
import { toLeadChange } from "@/lib/present/to-lead-change";

/** Asked again, or of one that has ended, it answers the change as it is. */
export async function cancelLeadChange(ctx: Ctx, { changeId }: { changeId: string }): Promise<LeadChange> {
  requireScope(ctx, "prospector.run");
  const f = { workspaceId: ctx.workspaceId, changeId: fromTypeId("change", changeId) };
  const statusReason = cancelledBy(ctx);
  return ctx.write(async (tx) => {
    await updateLeadChangeEnded(tx, f, { status: "cancelled", statusReason });
    const row = await findLeadChange(tx, f);
    if (!row) throw notFound("change");
    return toLeadChange(row);
  });
}
