import type { Tx } from "@/db/client";
import { updateInvitationsOfRevoked } from "@/db/queries/invitations";
import { updateMemberRole } from "@/db/queries/members";
import { mayRole, type Role } from "@/lib/contract/scopes";
import { requireOtherOwner } from "./require-other-owner";

type Change = { workspaceId: string; userId: string; name: string; before: Role; role: Role };

/** While the workspace's members are held. What the role before let them do for others ends with it. */
export async function changeRole(tx: Tx, { workspaceId, userId, name, before, role }: Change): Promise<void> {
  if (before === role) return;
  if (before === "owner") await requireOtherOwner(tx, { workspaceId, name });
  await updateMemberRole(tx, { workspaceId, userId, role });
  if (!mayRole(role, "people")) await updateInvitationsOfRevoked(tx, { workspaceId, userId });
}
