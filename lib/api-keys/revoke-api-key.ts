import { findApiKey, updateApiKeyRevoked } from "@/db/queries/api-keys";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { ApiKey } from "@/lib/contract/api-keys";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { toApiKey } from "./to-api-key";

/** In force from the next request; a revoked key stays as it is. A viewer revokes only their own. */
export function revokeApiKey(ctx: Ctx, { keyId }: { keyId: string }): Promise<ApiKey> {
  const key = { workspaceId: ctx.workspaceId, id: fromTypeId("key", keyId) };
  return ctx.write(async (tx) => {
    const found = await findApiKey(tx, key);
    if (!found) throw notFound("key");
    requireScope(ctx, found.createdBy === ctx.actor.email ? "prospector.read" : "prospector.run");
    await updateApiKeyRevoked(tx, key);
    return toApiKey((await findApiKey(tx, key)) ?? found);
  });
}
