import { type Ctx, requireScope } from "@/lib/access/actor";
import type { ApiKey, CreateApiKeyRequest } from "@/lib/contract/api-keys";
import { addApiKey } from "./add-api-key";
import { requireGrantable } from "./require-grantable";

/** A key of the person who asks; it never has a scope that they, or the key that asks for them, lack. */
export function createApiKey(ctx: Ctx, input: CreateApiKeyRequest): Promise<ApiKey & { secret: string }> {
  requireScope(ctx, "prospector.keys");
  requireGrantable(ctx, input.scopes);
  return ctx.write((tx) =>
    addApiKey(tx, {
      workspaceId: ctx.workspaceId,
      userId: ctx.actor.userId,
      name: input.name,
      scopes: input.scopes,
      expiresInDays: input.expires_in_days ?? null,
      madeBy: ctx.actor.key,
    }),
  );
}
