import { selectMembers } from "@/db/queries/members";
import { type Ctx, requireScope } from "@/lib/access/actor";
import type { Member } from "@/lib/contract/members";
import { toMember } from "@/lib/present/to-member";

export async function listMembers(ctx: Ctx): Promise<Member[]> {
  requireScope(ctx, "prospector.read");
  return (await selectMembers(ctx.conn, ctx.workspaceId)).map(toMember);
}
