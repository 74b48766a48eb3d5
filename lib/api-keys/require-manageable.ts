import type { ApiKeyRow } from "@/db/queries/api-keys";
import { type Ctx, requireMay, requireScope } from "@/lib/access/actor";
import { roleOf } from "@/lib/contract/scopes";

/** Everybody rotates and revokes their own; another's as the role of both allows. */
export function requireManageable(ctx: Ctx, { userId, createdByRole }: ApiKeyRow): void {
  requireScope(ctx, "prospector.keys");
  if (userId === ctx.actor.userId) return;
  requireScope(ctx, "prospector.run");
  requireMay(ctx, createdByRole !== null && roleOf(createdByRole) === "owner" ? "owners_keys" : "others_keys");
}
