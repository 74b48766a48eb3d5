import { findApiKey, lockApiKey, updateApiKeyEnding, updateApiKeyRevoked } from "@/db/queries/api-keys";
import type { Ctx } from "@/lib/access/actor";
import { forgetRefusalsOf } from "@/lib/access/refusals";
import { AppError, notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { ApiKey } from "@/lib/contract/api-keys";
import { addApiKey } from "./add-api-key";
import { requireGrantable } from "./require-grantable";
import { requireManageable } from "./require-manageable";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The new key is of the person who asks, since they see its secret; without an overlap the old one is revoked at once. */
export function rotateApiKey(
  ctx: Ctx,
  { keyId, overlapHours }: { keyId: string; overlapHours: number },
): Promise<ApiKey & { secret: string }> {
  const { workspaceId, actor } = ctx;
  const key = { workspaceId, id: fromTypeId("key", keyId) };
  return ctx.write(async (tx) => {
    await lockApiKey(tx, key);
    const old = await findApiKey(tx, key);
    if (!old) throw notFound("key");
    requireManageable(ctx, old);
    requireGrantable(ctx, old.scopes);
    const { name, scopes, createdAt, expiresAt, revokedAt } = old;
    if (revokedAt) throw new AppError("key_revoked", "A revoked key cannot be rotated. Create a new one.");
    const expiresInDays = expiresAt && Math.max(1, Math.round((expiresAt.getTime() - createdAt.getTime()) / DAY_MS));
    const { userId, key: madeBy } = actor;
    const made = await addApiKey(tx, { workspaceId, userId, name, scopes, expiresInDays, madeBy });
    if (overlapHours === 0) await updateApiKeyRevoked(tx, key);
    else await updateApiKeyEnding(tx, { ...key, at: new Date(Date.now() + overlapHours * HOUR_MS) });
    forgetRefusalsOf(key.id);
    return made;
  });
}
