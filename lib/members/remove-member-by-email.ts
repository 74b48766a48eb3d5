import { transaction } from "@/db/client";
import { lockAdditions } from "@/db/queries/lock-additions";
import { memberOf } from "@/lib/access/member-of";
import { roleOf } from "@/lib/contract/scopes";
import { recordMemberEvent } from "@/lib/events/record-member-event";
import { endMembership } from "./end-membership";

/** For operators, with the rules that hold for owners; returns the workspace's name. */
export function removeMemberByEmail(input: { email: string; workspaceName?: string | undefined }): Promise<string> {
  return transaction(async (tx) => {
    const { workspaceId } = await memberOf(tx, input);
    await lockAdditions(tx, workspaceId, "members");
    const { userId, name, role, workspaceName } = await memberOf(tx, input);
    const from = roleOf(role);
    await endMembership(tx, { workspaceId, userId, name: name || input.email, role: from });
    await recordMemberEvent(tx, { action: "removedByOperator", workspaceId, userId, from, to: null });
    return workspaceName;
  });
}
