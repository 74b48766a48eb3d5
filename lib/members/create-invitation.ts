import { countOpenInvitations, findInvitation, insertInvitation } from "@/db/queries/invitations";
import { type Ctx, requireMay, requireScope } from "@/lib/access/actor";
import { publicUrl } from "@/lib/base/env";
import { AppError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { hashToken, newToken } from "@/lib/base/token";
import type { CreatedInvitation, InvitationRequest } from "@/lib/contract/invitations";
import { toInvitation } from "@/lib/present/to-invitation";
import { holdMembers } from "./hold-members";
import { requireGivable } from "./require-givable";

const DAY_MS = 86_400_000;
/** Of one workspace at a time. */
const OPEN_MAX = 100;

export function createInvitation(ctx: Ctx, request: InvitationRequest): Promise<CreatedInvitation> {
  requireScope(ctx, "prospector.members");
  requireMay(ctx, "people");
  requireGivable(ctx, request.role);
  const { workspaceId, actor } = ctx;
  const [id, token] = [newId(), newToken()];
  return ctx.write(async (tx) => {
    await holdMembers(tx, ctx, "people");
    if ((await countOpenInvitations(tx, workspaceId)) >= OPEN_MAX) {
      throw new AppError("too_many_invitations", `${OPEN_MAX} invitations are open. Revoke some first.`);
    }
    await insertInvitation(tx, {
      workspaceId,
      id,
      tokenHash: hashToken(token),
      role: request.role,
      note: request.note ?? null,
      createdBy: actor.userId,
      expiresAt: new Date(Date.now() + request.expires_in_days * DAY_MS),
    });
    ctx.note?.({ field: "role", from: null, to: request.role });
    const row = await findInvitation(tx, { workspaceId, id });
    if (!row) throw new Error("the invitation that was inserted is not there");
    return { ...toInvitation(row), url: `${publicUrl()}/join?token=${token}` };
  });
}
