import { type Ctx, grantedScopes } from "@/lib/auth/actor";
import type { Scope } from "@/lib/contract/scopes";
import { AppError } from "@/lib/errors";

/** Throws for a scope that the person lacks: a key never does more than the one who made it. */
export function requireGrantable({ actor }: Ctx, scopes: readonly Scope[]): void {
  const own = grantedScopes(actor);
  const missing = scopes.find((scope) => !own.includes(scope));
  if (missing) throw new AppError("read_only_member", `You cannot give a key ${missing}: your role lacks it.`);
}
