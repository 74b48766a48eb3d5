import { type Ctx, requireScope } from "@/lib/auth/actor";

/** A member who only reads rotates and revokes no keys but their own. */
export function requireManageable(ctx: Ctx, { createdBy }: { createdBy: string }): void {
  requireScope(ctx, "prospector.keys");
  if (createdBy !== ctx.actor.email) requireScope(ctx, "prospector.run");
}
