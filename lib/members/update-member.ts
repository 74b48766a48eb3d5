import { findMember } from "@/db/queries/members";
import { type Ctx, requireMay, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { etagOf, requireMatch } from "@/lib/base/etag";
import { fromTypeId } from "@/lib/base/ids";
import { MEMBER_ETAG, type Member, type MemberRequest } from "@/lib/contract/members";
import { roleOf } from "@/lib/contract/scopes";
import { toMember } from "@/lib/present/to-member";
import { changeRole } from "./change-role";
import { holdMembers } from "./hold-members";
import { requireGivable } from "./require-givable";

/** The workspace keeps an owner, whoever else changes roles at once. */
export function updateMember(
  ctx: Ctx,
  { userId, request: { role }, ifMatch }: { userId: string; request: MemberRequest; ifMatch?: string[] | null },
): Promise<Member> {
  requireScope(ctx, "prospector.members");
  requireMay(ctx, "people");
  const member = { workspaceId: ctx.workspaceId, userId: fromTypeId("user", userId) };
  return ctx.write(async (tx) => {
    await holdMembers(tx, ctx, "people");
    const before = await findMember(tx, member);
    if (!before) throw notFound("user");
    requireMatch(ifMatch, etagOf(toMember(before), MEMBER_ETAG));
    const was = roleOf(before.role);
    if (role === undefined || role === was) return toMember(before);
    requireGivable(ctx, role);
    ctx.note?.({ field: "role", from: was, to: role });
    await changeRole(tx, { ...member, name: before.name || before.email, before: was, role });
    return toMember({ ...before, role });
  });
}
