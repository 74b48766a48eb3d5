import { selectLeadOwners } from "@/db/queries/lead-owners";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { toTypeId } from "@/lib/base/ids";
import type { LeadOwner } from "@/lib/contract/leads";

export async function listLeadOwners(ctx: Ctx): Promise<LeadOwner[]> {
  requireScope(ctx, "prospector.read");
  const rows = await selectLeadOwners(ctx.conn, ctx.workspaceId);
  return rows.map(({ id, name, email, isMember }) => ({ id: toTypeId("user", id), name, email, is_member: isMember }));
}
