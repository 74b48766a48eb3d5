import { insertLeadChange } from "@/db/queries/lead-changes";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { CreateLeadChange, LeadChange } from "@/lib/contract/lead-changes";
import { fromTypeId, newId } from "@/lib/ids";
import { requireMember } from "@/lib/members/require-member";
import { enqueue } from "@/lib/queue/enqueue";
import { requireRoom } from "./require-room";
import { toLeadChange } from "./to-lead-change";

/** The change and its job in one transaction. */
export async function createLeadChange(ctx: Ctx, request: CreateLeadChange): Promise<LeadChange> {
  requireScope(ctx, "prospector.run");
  const { workspaceId, actor } = ctx;
  const owner = request.set.owner_id;
  return ctx.write(async (tx) => {
    if (owner) await requireMember(tx, { workspaceId, userId: fromTypeId("user", owner), path: "set.owner_id" });
    await requireRoom(tx, workspaceId);
    const row = await insertLeadChange(tx, { workspaceId, id: newId(), request, createdBy: actor.userId });
    await enqueue(tx, "change-leads", { workspaceId, changeId: row.id });
    return toLeadChange(row);
  });
}
