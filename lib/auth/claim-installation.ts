import { hashPassword } from "better-auth/crypto";
import { reader, transaction } from "@/db/client";
import { claimInstallation as claim, findSetupToken } from "@/db/queries/installation";
import { AppError } from "@/lib/errors";
import { Account, addAccount, addMember, addWorkspace, parseFields, WorkspaceName } from "./account";
import { hashSetupToken } from "./setup-link";

const Claim = Account.extend({ workspaceName: WorkspaceName });

export function isSetupToken(token: string): Promise<boolean> {
  return findSetupToken(reader(), hashSetupToken(token));
}

/** Makes the owner's account and workspace; throws `not_found` when the link is used or is not the newest. */
export async function claimInstallation(input: { token: string } & Record<string, unknown>): Promise<void> {
  const { workspaceName, ...account } = parseFields(Claim, input);
  const passwordHash = await hashPassword(account.password);
  await transaction(async (tx) => {
    if (!(await claim(tx, hashSetupToken(input.token)))) {
      throw new AppError(
        "not_found",
        "This setup link has been used or is out of date. Start Prospector again for a new one.",
      );
    }
    const userId = await addAccount(tx, account, passwordHash);
    const workspaceId = await addWorkspace(tx, workspaceName);
    await addMember(tx, { workspaceId, userId, role: "owner" });
  });
}
