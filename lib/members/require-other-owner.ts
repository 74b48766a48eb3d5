import type { Tx } from "@/db/client";
import { countOwners } from "@/db/queries/members";
import { AppError } from "@/lib/base/errors";

/** While the workspace's members are held: an owner ceases to be one only where another is left. */
export async function requireOtherOwner(
  tx: Tx,
  { workspaceId, name }: { workspaceId: string; name: string },
): Promise<void> {
  if ((await countOwners(tx, workspaceId)) > 1) return;
  throw new AppError("last_owner", `${name} is the only owner of this workspace. Make somebody else an owner first.`);
}
