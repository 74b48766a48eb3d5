import type { Tx } from "@/db/client";
import { lockAdditions } from "@/db/queries/lock-additions";
import { findMemberRole } from "@/db/queries/members";
import { type Ctx, requireMay } from "@/lib/access/actor";
import { AppError } from "@/lib/base/errors";
import { type Capability, roleOf } from "@/lib/contract/scopes";

/**
 * Holds the workspace's members as they are until the transaction ends, and asks once more whether the asking one may:
 * another may have changed that since the request came in.
 */
export async function holdMembers(tx: Tx, ctx: Ctx, capability: Capability): Promise<void> {
  const { workspaceId, actor } = ctx;
  await lockAdditions(tx, workspaceId, "members");
  const role = await findMemberRole(tx, { workspaceId, userId: actor.userId });
  if (role === undefined) throw new AppError("insufficient_role", "You are no member of this workspace any more.");
  requireMay({ ...ctx, actor: { ...actor, role: roleOf(role) } }, capability);
}
