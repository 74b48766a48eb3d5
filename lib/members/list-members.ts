import { selectMembers } from "@/db/queries/members";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Member } from "@/lib/contract/members";
import { roleOf } from "@/lib/contract/scopes";
import { toTypeId } from "@/lib/ids";

export async function listMembers(ctx: Ctx): Promise<Member[]> {
  requireScope(ctx, "prospector.read");
  const rows = await selectMembers(ctx.conn, ctx.workspaceId);
  return rows.map(({ userId, name, email, role, createdAt }) => ({
    id: toTypeId("user", userId),
    object: "prospector_member",
    created_at: createdAt.toISOString(),
    name,
    email,
    role: roleOf(role),
  }));
}
