import { transaction } from "@/db/client";
import { lockUser, selectMemberships } from "@/db/queries/members";
import type { Ctx } from "@/lib/access/actor";
import { requireSession } from "@/lib/access/require-session";
import { createPasswordLink } from "@/lib/accounts/create-password-link";
import { AppError, invalid, notFound } from "@/lib/base/errors";
import { fromTypeId, toTypeId } from "@/lib/base/ids";
import { recordAccountEvent } from "@/lib/events/record-account-event";
import { holdMembers } from "./hold-members";

/**
 * A link with which a member sets a new password, for the owner to hand over. Whoever holds it becomes the member, so it is
 * made only where its maker owns every workspace that this lets into.
 */
export async function createMemberLink(ctx: Ctx, memberId: string): Promise<string> {
  const maker = requireSession(ctx);
  if (ctx.actor.role !== "owner") {
    throw new AppError("read_only_member", "Only an owner makes links that set a member's password.");
  }
  const userId = fromTypeId("user", memberId);
  return transaction(async (tx) => {
    await holdMembers(tx, ctx, "people");
    await lockUser(tx, userId);
    const [own, theirs] = [await selectMemberships(tx, maker.userId), await selectMemberships(tx, userId)];
    const member = theirs.find(({ workspaceId }) => workspaceId === ctx.workspaceId);
    if (!member) throw notFound("member");
    const owned = new Set(own.filter(({ role }) => role === "owner").map(({ workspaceId }) => workspaceId));
    if (!theirs.every(({ workspaceId }) => owned.has(workspaceId))) {
      throw invalid([
        { path: "member", message: "is in workspaces that you do not own: ask who runs Prospector for a link" },
      ]);
    }
    const target = { id: toTypeId("user", userId), name: member.name || member.email };
    await recordAccountEvent(tx, { action: "createPasswordLink", of: { userId: maker.userId }, target });
    return createPasswordLink(tx, { userId, madeBy: "owner", makerId: maker.userId });
  });
}
