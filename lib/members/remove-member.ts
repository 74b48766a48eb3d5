import { findMember } from "@/db/queries/members";
import { type Ctx, requireMay, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Member } from "@/lib/contract/members";
import { roleOf } from "@/lib/contract/scopes";
import { toMember } from "@/lib/present/to-member";
import { endMembership } from "./end-membership";
import { holdMembers } from "./hold-members";

/** Oneself, or as who may manage people another. Answers the member as they were, with the keys that have stopped. */
export function removeMember(ctx: Ctx, { userId }: { userId: string }): Promise<Member> {
  requireScope(ctx, "prospector.members");
  const member = { workspaceId: ctx.workspaceId, userId: fromTypeId("user", userId) };
  const capability = member.userId === ctx.actor.userId ? "membership" : "people";
  requireMay(ctx, capability);
  return ctx.write(async (tx) => {
    await holdMembers(tx, ctx, capability);
    const found = await findMember(tx, member);
    if (!found) throw notFound("user");
    const role = roleOf(found.role);
    ctx.note?.({ field: "role", from: role, to: null });
    await endMembership(tx, { ...member, name: found.name || found.email, role });
    return toMember(found);
  });
}
