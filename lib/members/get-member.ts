import { countLeadsOfOwner, findMember } from "@/db/queries/members";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { MemberDetail } from "@/lib/contract/members";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { toMember } from "./to-member";

export async function getMember(ctx: Ctx, { userId }: { userId: string }): Promise<MemberDetail> {
  requireScope(ctx, "prospector.read");
  const member = { workspaceId: ctx.workspaceId, userId: fromTypeId("user", userId) };
  const row = await findMember(ctx.conn, member);
  if (!row) throw notFound("user");
  return { ...toMember(row), leads: await countLeadsOfOwner(ctx.conn, member) };
}
