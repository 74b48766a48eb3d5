import { countLeadsOfOwner, findMember } from "@/db/queries/members";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { MemberDetail } from "@/lib/contract/members";
import { toMember } from "@/lib/present/to-member";

export async function getMember(ctx: Ctx, { userId }: { userId: string }): Promise<MemberDetail> {
  requireScope(ctx, "prospector.read");
  const member = { workspaceId: ctx.workspaceId, userId: fromTypeId("user", userId) };
  const row = await findMember(ctx.conn, member);
  if (!row) throw notFound("user");
  return { ...toMember(row), leads: await countLeadsOfOwner(ctx.conn, member) };
}
