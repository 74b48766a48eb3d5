import { AppError } from "@/lib/base/errors";
import type { Ctx } from "./actor";

export type Own = { userId: string; sessionId: string };

/** A password and sessions are a person's: no key of theirs speaks for them here, whatever it may do else. */
export function requireSession({ actor }: Ctx): Own {
  if (!actor.sessionId || actor.key) throw new AppError("unauthenticated", "Sign in to change this.");
  return { userId: actor.userId, sessionId: actor.sessionId };
}
