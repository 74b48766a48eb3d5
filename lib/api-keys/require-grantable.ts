import { type Ctx, grantedScopes } from "@/lib/access/actor";
import { AppError } from "@/lib/base/errors";
import { type Scope, scopesOf } from "@/lib/contract/scopes";

/** Throws for a scope that the person lacks, or the key that asks for them: a key never does more than its maker. */
export function requireGrantable({ actor }: Ctx, scopes: readonly Scope[]): void {
  const own = grantedScopes(actor);
  const missing = scopes.find((scope) => !own.includes(scope));
  if (!missing) return;
  if (!scopesOf(actor.role).includes(missing)) {
    throw new AppError("read_only_member", `You cannot give a key ${missing}: your role lacks it.`);
  }
  throw new AppError("insufficient_scope", `This key cannot give another the scope ${missing}: it lacks it.`);
}
