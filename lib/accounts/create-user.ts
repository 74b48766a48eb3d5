import { transaction } from "@/db/client";
import { closeSetup } from "@/db/queries/installation";
import { findWorkspaceByName } from "@/db/queries/members";
import { parseFields } from "@/lib/base/parse-fields";
import { recordMemberEvent } from "@/lib/events/record-member-event";
import { Account, addAccount, addMember, addWorkspace, WorkspaceName } from "./account";
import { hashNewPassword } from "./password";

const NewUser = Account.extend({ workspaceName: WorkspaceName.optional() });

/** Makes a person: the owner of a new workspace, or a member of the one that has this name. */
export async function createUser(input: {
  email: string;
  password: string;
  name?: string | undefined;
  workspaceName?: string | undefined;
}): Promise<{ userId: string; workspaceId: string; role: "owner" | "member" }> {
  const { workspaceName, ...account } = parseFields(NewUser, input);
  const passwordHash = await hashNewPassword(account.password, {
    known: [account.email, account.name ?? "", workspaceName ?? ""],
  });
  return transaction(async (tx) => {
    const userId = await addAccount(tx, account, passwordHash);
    const existing = workspaceName ? await findWorkspaceByName(tx, workspaceName) : undefined;
    const workspaceId = existing?.id ?? (await addWorkspace(tx, workspaceName ?? "My workspace"));
    const role = existing ? "member" : "owner";
    await addMember(tx, { workspaceId, userId, role });
    if (existing) await recordMemberEvent(tx, { action: "addedByOperator", workspaceId, userId, from: null, to: role });
    await closeSetup(tx);
    return { userId, workspaceId, role };
  });
}
