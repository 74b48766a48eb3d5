import { findApiKey, updateApiKeyRevoked } from "@/db/queries/api-keys";
import type { Ctx } from "@/lib/access/actor";
import { forgetRefusalsOf } from "@/lib/access/refusals";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { ApiKey } from "@/lib/contract/api-keys";
import { toApiKey } from "@/lib/present/to-api-key";
import { requireManageable } from "./require-manageable";

/** In force from the next request; a revoked key stays as it is. */
export function revokeApiKey(ctx: Ctx, { keyId }: { keyId: string }): Promise<ApiKey> {
  const key = { workspaceId: ctx.workspaceId, id: fromTypeId("key", keyId) };
  return ctx.write(async (tx) => {
    const found = await findApiKey(tx, key);
    if (!found) throw notFound("key");
    requireManageable(ctx, found);
    await updateApiKeyRevoked(tx, key);
    forgetRefusalsOf(key.id);
    return toApiKey((await findApiKey(tx, key)) ?? found);
  });
}
