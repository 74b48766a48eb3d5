import { findMember } from "@/db/queries/members";
import { type Ctx, requireMay, requireScope } from "@/lib/auth/actor";
import type { Member, MemberRequest } from "@/lib/contract/members";
import { roleOf } from "@/lib/contract/scopes";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { changeRole } from "./change-role";
import { holdMembers } from "./hold-members";
import { requireGivable } from "./require-givable";
import { toMember } from "./to-member";

/** The workspace keeps an owner, whoever else changes roles at once. */
export function updateMember(
  ctx: Ctx,
  { userId, request: { role } }: { userId: string; request: MemberRequest },
): Promise<Member> {
  requireScope(ctx, "prospector.members");
  requireMay(ctx, "people");
  const member = { workspaceId: ctx.workspaceId, userId: fromTypeId("user", userId) };
  return ctx.write(async (tx) => {
    await holdMembers(tx, ctx, "people");
    const before = await findMember(tx, member);
    if (!before) throw notFound("user");
    const was = roleOf(before.role);
    if (role === undefined || role === was) return toMember(before);
    requireGivable(ctx, role);
    ctx.note?.({ field: "role", from: was, to: role });
    await changeRole(tx, { ...member, name: before.name || before.email, before: was, role });
    return toMember({ ...before, role });
  });
}
