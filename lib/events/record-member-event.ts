import type { Tx } from "@/db/client";
import { insertAuditEvent } from "@/db/queries/audit-events";
import { findUser } from "@/db/queries/members";
import { newId } from "@/lib/base/ids";
import { newRequestId } from "@/lib/base/make-request-id";
import type { OperatorAction } from "@/lib/contract/operator-actions";
import type { Role } from "@/lib/contract/scopes";

type Done = {
  action: OperatorAction | "joinWorkspace";
  workspaceId: string;
  userId: string;
  from: Role | null;
  to: Role | null;
  target?: { id: string; name: string };
};

/** What became of a member where nobody in the workspace asked for it. */
export async function recordMemberEvent(
  tx: Tx,
  { action, workspaceId, userId, from, to, target }: Done,
): Promise<void> {
  const user = await findUser(tx, userId);
  await insertAuditEvent(tx, {
    workspaceId,
    id: newId(),
    action,
    userId,
    userName: user?.name ?? "",
    userEmail: user?.email ?? "",
    targetId: target?.id ?? null,
    targetName: target?.name ?? null,
    changes: [{ field: "role", from, to }],
    requestId: newRequestId(),
  });
}
