import type { Identity } from "./actor";

/** How soon a change is felt that lets a refused key in again, or revokes it. */
const ASK_AGAIN_MS = 250;
const KEPT_MAX = 10_000;

type Refusal = { who: Identity; until: number; askAgainAt: number };

declare global {
  var prospectorRefusals: Map<string, Refusal> | undefined;
}

// On globalThis, because each route of Next may have a copy of this module.
function refusals(): Map<string, Refusal> {
  globalThis.prospectorRefusals ??= new Map();
  return globalThis.prospectorRefusals;
}

/**
 * Who is refused without asking the database, and for how many seconds: a key that it found over its limit a moment ago.
 * Every now and then one request has to ask all the same, and says then what came of it.
 */
export function refusalOf(credential: string): { who: Identity; seconds: number } | null {
  const refusal = refusals().get(credential);
  const now = performance.now();
  if (!refusal || refusal.until <= now) return null;
  if (refusal.askAgainAt <= now) {
    refusal.askAgainAt = Number.POSITIVE_INFINITY;
    return null;
  }
  return { who: refusal.who, seconds: (refusal.until - now) / 1000 };
}

export function rememberRefusal(credential: string, who: Identity, seconds: number): void {
  const kept = refusals();
  const now = performance.now();
  // The oldest first.
  kept.delete(credential);
  const [oldest] = kept.keys();
  if (oldest && kept.size >= KEPT_MAX) kept.delete(oldest);
  kept.set(credential, { who, until: now + seconds * 1000, askAgainAt: now + ASK_AGAIN_MS });
}

export function forgetRefusal(credential: string): void {
  refusals().delete(credential);
}

/** For a key that is revoked or changed here: its next request hears of it. */
export function forgetRefusalsOf(keyId: string): void {
  for (const [credential, { who }] of refusals()) if (who.actor.key?.id === keyId) refusals().delete(credential);
}
