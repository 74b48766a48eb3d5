import type { ApiKeyRow } from "@/db/queries/api-keys";
import { toTypeId } from "@/lib/base/ids";
import type { ApiKey } from "@/lib/contract/api-keys";

export function toApiKey(row: ApiKeyRow): ApiKey {
  const id = toTypeId("key", row.id);
  return {
    id,
    object: "api_key",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    name: row.name,
    hint: `prsp_live_${id.slice(4, 12)}…${row.lastFour}`,
    scopes: row.scopes,
    created_by: row.createdBy,
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
    expires_at: row.expiresAt?.toISOString() ?? null,
    revoked_at: row.revokedAt?.toISOString() ?? null,
  };
}
