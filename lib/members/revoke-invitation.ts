import { findInvitation, updateInvitationRevoked } from "@/db/queries/invitations";
import { type Ctx, requireMay, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Invitation } from "@/lib/contract/invitations";
import { toInvitation } from "@/lib/present/to-invitation";

export function revokeInvitation(ctx: Ctx, { invitationId }: { invitationId: string }): Promise<Invitation> {
  requireScope(ctx, "prospector.members");
  requireMay(ctx, "people");
  const invitation = { workspaceId: ctx.workspaceId, id: fromTypeId("invitation", invitationId) };
  return ctx.write(async (tx) => {
    await updateInvitationRevoked(tx, invitation);
    const row = await findInvitation(tx, invitation);
    if (!row) throw notFound("invitation");
    return toInvitation(row);
  });
}
