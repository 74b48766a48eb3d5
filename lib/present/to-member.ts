import type { MemberRow } from "@/db/queries/members";
import { toTypeId } from "@/lib/base/ids";
import type { Member } from "@/lib/contract/members";
import { roleOf } from "@/lib/contract/scopes";

export function toMember({ userId, name, email, role, createdAt, lastSeenAt, keys }: MemberRow): Member {
  return {
    id: toTypeId("user", userId),
    object: "prospector_member",
    created_at: createdAt.toISOString(),
    name,
    email,
    role: roleOf(role),
    last_seen_at: lastSeenAt?.toISOString() ?? null,
    keys,
  };
}
