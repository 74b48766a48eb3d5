const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** After each try that fails; together more than 27 hours. */
export const RETRY_DELAYS_MS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR] as const;
/** Later, never earlier, so that what failed together does not come back together. */
const JITTER = 0.1;
const RETRY_AFTER_MAX_MS = 24 * HOUR;

/** How long an answer asks to be left alone: seconds, or a date. */
export function retryAfterMs(header: string | undefined, now: Date): number {
  if (header === undefined) return 0;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * SECOND : Date.parse(header) - now.getTime();
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), RETRY_AFTER_MAX_MS);
}

/** When to try again after so many tries that failed; null when there were enough. */
export function retryAt(tries: number, now: Date, retryAfter: string | undefined): Date | null {
  const delay = RETRY_DELAYS_MS[tries - 1];
  if (delay === undefined) return null;
  const jittered = delay * (1 + JITTER * Math.random());
  return new Date(now.getTime() + Math.max(jittered, retryAfterMs(retryAfter, now)));
}
