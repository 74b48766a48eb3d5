import { reader } from "@/db/client";
import { selectMemberships } from "@/db/queries/members";
import type { Ctx } from "@/lib/access/actor";
import { toTypeId } from "@/lib/base/ids";

/** Where a signed-in person is a member, in the order in which they joined; a key is in its own workspace alone. */
export async function listOwnWorkspaces({ actor }: Ctx): Promise<{ id: string; name: string }[]> {
  if (actor.key) return [];
  const rows = await selectMemberships(reader(), actor.userId);
  return rows.map(({ workspaceId, workspaceName }) => ({
    id: toTypeId("workspace", workspaceId),
    name: workspaceName,
  }));
}
