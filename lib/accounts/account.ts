import { z } from "zod";
import type { Tx } from "@/db/client";
import { insertMember, insertUser, insertWorkspace } from "@/db/queries/members";
import { deleteOwnersLinksOf } from "@/db/queries/password-links";
import { invalid } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { Role } from "@/lib/contract/scopes";
import { text, trimmed } from "@/lib/contract/text";
import { NewPassword } from "./password";

export const Account = z.object({
  email: z.email("must be an email address").max(254, "must be at most 254 characters").toLowerCase(),
  name: trimmed(120).optional(),
  password: NewPassword,
});
export type Account = z.infer<typeof Account>;

export const WorkspaceName = text(120, "is required");

/** Makes the person, without a workspace; throws when the address is taken. Hash before the transaction. */
export async function addAccount(tx: Tx, account: Account, passwordHash: string): Promise<string> {
  const id = newId();
  const name = account.name || account.email.slice(0, account.email.indexOf("@"));
  const added = await insertUser(tx, { id, accountId: newId(), email: account.email, name, passwordHash });
  if (!added) throw invalid([{ path: "email", message: "an account with this address is there already" }]);
  return id;
}

export async function addWorkspace(tx: Tx, name: string): Promise<string> {
  const id = newId();
  await insertWorkspace(tx, { id, name, slug: id, timezone: "UTC" });
  return id;
}

/** False for who is a member already. A link that an owner elsewhere made for them would now let in here too, so it ends. */
export async function addMember(tx: Tx, member: { workspaceId: string; userId: string; role: Role }): Promise<boolean> {
  const isAdded = await insertMember(tx, { id: newId(), ...member });
  if (isAdded) await deleteOwnersLinksOf(tx, member.userId);
  return isAdded;
}
