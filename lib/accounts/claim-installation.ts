import { reader, transaction } from "@/db/client";
import { claimInstallation as claim, findSetupToken } from "@/db/queries/installation";
import { AppError } from "@/lib/base/errors";
import { parseFields } from "@/lib/base/parse-fields";
import { hashToken } from "@/lib/base/token";
import { Account, addAccount, addMember, addWorkspace, WorkspaceName } from "./account";
import { hashNewPassword } from "./password";
import { tryLink } from "./try-link";

const Claim = Account.extend({ workspaceName: WorkspaceName });

type SetupLink = { token: string; address: string | null };

/** Throws `rate_limited` for an address that guesses. */
export async function isSetupToken({ token, address }: SetupLink): Promise<boolean> {
  const isOpen = async () => (await findSetupToken(reader(), hashToken(token))) || undefined;
  return (await tryLink(address, isOpen)) ?? false;
}

function usedUp(): AppError {
  return new AppError(
    "not_found",
    "This setup link has been used or is out of date. Start Prospector again for a new one.",
  );
}

/** Makes the owner's account and workspace; throws `not_found` when the link is used or is not the newest. */
export async function claimInstallation(input: SetupLink & Record<string, unknown>): Promise<void> {
  if (!(await isSetupToken(input))) throw usedUp();
  const { workspaceName, ...account } = parseFields(Claim, input);
  const passwordHash = await hashNewPassword(account.password, {
    known: [account.email, account.name ?? "", workspaceName],
  });
  await transaction(async (tx) => {
    if (!(await claim(tx, hashToken(input.token)))) throw usedUp();
    const userId = await addAccount(tx, account, passwordHash);
    const workspaceId = await addWorkspace(tx, workspaceName);
    await addMember(tx, { workspaceId, userId, role: "owner" });
  });
}
