import type { Tx } from "@/db/client";
import { updateApiKeysOfMemberRevoked } from "@/db/queries/api-keys";
import { updateInvitationsOfRevoked } from "@/db/queries/invitations";
import { deleteMember } from "@/db/queries/members";
import { deletePreferences } from "@/db/queries/preferences";
import { deletePrivateViews } from "@/db/queries/views";
import type { Role } from "@/lib/contract/scopes";
import { requireOtherOwner } from "./require-other-owner";

type Leaver = { workspaceId: string; userId: string; name: string; role: Role };

/** While the workspace's members are held. A session is one of a member, so theirs here end with it. */
export async function endMembership(tx: Tx, { workspaceId, userId, name, role }: Leaver): Promise<void> {
  if (role === "owner") await requireOtherOwner(tx, { workspaceId, name });
  const member = { workspaceId, userId };
  await deleteMember(tx, member);
  await updateApiKeysOfMemberRevoked(tx, member);
  await updateInvitationsOfRevoked(tx, member);
  await deletePreferences(tx, member);
  await deletePrivateViews(tx, member);
}
