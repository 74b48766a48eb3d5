import { type Tx, transaction } from "@/db/client";
import { updateApiKeysOfMemberRevoked } from "@/db/queries/api-keys";
import { updateInvitationAccepted } from "@/db/queries/invitations";
import { deleteSessionsIn, updateSessionWorkspace } from "@/db/queries/sessions";
import { Account, addAccount, addMember } from "@/lib/accounts/account";
import { hashNewPassword } from "@/lib/accounts/password";
import { AppError } from "@/lib/base/errors";
import { toTypeId } from "@/lib/base/ids";
import { parseFields } from "@/lib/base/parse-fields";
import { hashToken } from "@/lib/base/token";
import { roleOf } from "@/lib/contract/scopes";
import { recordMemberEvent } from "@/lib/events/record-member-event";
import { findInvitationByLink, type InvitationLink } from "./find-invitation-by-link";

function usedUp(): AppError {
  return new AppError("not_found", "This invitation has been used, was revoked, or is too old. Ask for a new one.");
}

/** What they had here before, and lost, does not come back with them. */
async function join(
  tx: Tx,
  { token, userId, sessionId }: { token: string; userId: string; sessionId?: string },
): Promise<string> {
  const invitation = await updateInvitationAccepted(tx, { tokenHash: hashToken(token), userId });
  if (!invitation) throw usedUp();
  const { workspaceId, role } = invitation;
  if (!(await addMember(tx, { workspaceId, userId, role: roleOf(role) }))) {
    throw new AppError("invalid_request", "You are a member of this workspace already. The invitation is still open.");
  }
  await updateApiKeysOfMemberRevoked(tx, { workspaceId, userId });
  await deleteSessionsIn(tx, { workspaceId, userId, but: sessionId });
  const target = { id: toTypeId("invitation", invitation.id), name: invitation.note ?? roleOf(role) };
  await recordMemberEvent(tx, { action: "joinWorkspace", workspaceId, userId, from: null, to: roleOf(role), target });
  return workspaceId;
}

const NewMember = Account.extend({ name: Account.shape.name.unwrap().min(1, "is required") });

/** A new person joins; the link's guesses are counted by address. */
export async function acceptAsNewPerson(input: InvitationLink & Record<string, unknown>): Promise<void> {
  if (!(await findInvitationByLink(input))) throw usedUp();
  const account = parseFields(NewMember, input);
  const passwordHash = await hashNewPassword(account.password, { known: [account.name, account.email] });
  await transaction(async (tx) => {
    const userId = await addAccount(tx, account, passwordHash);
    await join(tx, { token: input.token, userId });
  });
}

/** Who is signed in joins, and goes on there. */
export async function acceptAs(
  { userId, sessionId }: { userId: string; sessionId: string },
  link: InvitationLink,
): Promise<void> {
  if (!(await findInvitationByLink(link))) throw usedUp();
  await transaction(async (tx) => {
    const workspaceId = await join(tx, { token: link.token, userId, sessionId });
    await updateSessionWorkspace(tx, { id: sessionId, userId, workspaceId });
  });
}
