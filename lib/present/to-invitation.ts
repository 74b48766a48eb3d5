import type { InvitationRow } from "@/db/queries/invitations";
import { toTypeId } from "@/lib/base/ids";
import type { Invitation } from "@/lib/contract/invitations";
import { roleOf } from "@/lib/contract/scopes";

function statusOf({ acceptedAt, revokedAt, expiresAt }: InvitationRow): Invitation["status"] {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "revoked";
  return expiresAt.getTime() > Date.now() ? "open" : "expired";
}

export function toInvitation(row: InvitationRow): Invitation {
  return {
    id: toTypeId("invitation", row.id),
    object: "prospector_invitation",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    status: statusOf(row),
    role: roleOf(row.role),
    note: row.note,
    created_by: row.makerEmail,
    expires_at: row.expiresAt.toISOString(),
    accepted_at: row.acceptedAt?.toISOString() ?? null,
    accepted_by: row.takerEmail,
    revoked_at: row.revokedAt?.toISOString() ?? null,
  };
}
