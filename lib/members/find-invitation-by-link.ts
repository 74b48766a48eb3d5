import { reader } from "@/db/client";
import { findOpenInvitation } from "@/db/queries/invitations";
import { tryLink } from "@/lib/accounts/try-link";
import { hashToken } from "@/lib/base/token";
import { type Role, roleOf } from "@/lib/contract/scopes";

export type InvitationLink = { token: string; address: string | null };
export type OpenInvitation = { workspaceId: string; workspaceName: string; role: Role; invitedBy: string };

/** Where an open invitation's link leads; throws `rate_limited` for an address that guesses. */
export async function findInvitationByLink({ token, address }: InvitationLink): Promise<OpenInvitation | undefined> {
  const found = await tryLink(address, () => findOpenInvitation(reader(), hashToken(token)));
  return found && { ...found, role: roleOf(found.role) };
}
