import { type Ctx, grantedScopes } from "@/lib/access/actor";
import { AppError } from "@/lib/base/errors";
import { type Role, scopesOf } from "@/lib/contract/scopes";

/** A key lets nobody in, or up, who may then do more than itself; owners are made by people. */
export function requireGivable({ actor }: Ctx, role: Role): void {
  if (!actor.key) return;
  if (role === "owner") {
    throw new AppError("session_required", "A key makes nobody an owner: sign in to the dashboard.");
  }
  const own = grantedScopes(actor);
  const missing = scopesOf(role).find((scope) => !own.includes(scope));
  if (!missing) return;
  throw new AppError("insufficient_scope", `This key cannot make anybody a ${role}: it lacks the scope ${missing}.`);
}
