import { type Ctx, grantedScopes, requireScope } from "@/lib/auth/actor";
import type { ApiKey, CreateApiKeyRequest } from "@/lib/contract/api-keys";
import { AppError } from "@/lib/errors";
import { addApiKey } from "./add-api-key";

/** A key of the person who asks; it never has a scope that they lack. */
export function createApiKey(ctx: Ctx, input: CreateApiKeyRequest): Promise<ApiKey & { secret: string }> {
  requireScope(ctx, "prospector.read");
  const own = grantedScopes(ctx.actor);
  const missing = input.scopes.find((scope) => !own.includes(scope));
  if (missing) throw new AppError("read_only_member", `You cannot give a key ${missing}: your role lacks it.`);
  return ctx.write((tx) =>
    addApiKey(tx, {
      workspaceId: ctx.workspaceId,
      userId: ctx.actor.userId,
      name: input.name,
      scopes: input.scopes,
      expiresInDays: input.expires_in_days ?? null,
    }),
  );
}
