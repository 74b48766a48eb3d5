import type { Ctx } from "@/lib/access/actor";
import { forgetRefusal, refusalOf, rememberRefusal } from "@/lib/access/refusals";
import { enter } from "@/lib/server/auth/authenticate";
import { makeCtx } from "@/lib/server/auth/make-ctx";
import { freesInOf, headersOf, limitReached } from "@/lib/server/auth/rate-limit";

type Asking = {
  headers: Headers;
  credential: string | null;
  requestId: string;
  /** Told who it is as soon as that is known, whatever comes of it. */
  onKnown: (ctx: Ctx) => void;
};
type Admitted = { ctx: Ctx; limits: Record<string, string> };

/** Who asks, counted against their limit; a key found over it a moment ago is refused without a connection. */
export async function admit({ headers, credential, requestId, onKnown }: Asking): Promise<Admitted> {
  const refusal = credential ? refusalOf(credential) : null;
  if (refusal) {
    onKnown(await makeCtx(refusal.who, requestId));
    throw limitReached(refusal.who.actor.key?.rateLimit ?? 0, refusal.seconds);
  }
  let isRefused = false;
  try {
    const { who, window } = await enter(headers);
    const ctx = await makeCtx(who, requestId);
    onKnown(ctx);
    const { key } = who.actor;
    if (!key || window === undefined) return { ctx, limits: {} };
    if (window) return { ctx, limits: headersOf(key.rateLimit, window) };
    const seconds = await freesInOf(who.workspaceId, key);
    isRefused = true;
    if (credential) rememberRefusal(credential, who, seconds);
    throw limitReached(key.rateLimit, seconds);
  } finally {
    if (credential && !isRefused) forgetRefusal(credential);
  }
}
