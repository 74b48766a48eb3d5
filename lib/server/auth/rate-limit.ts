import { door } from "@/db/client";
import { admitRequest, type Counted, findFreesIn, type Window } from "@/db/queries/windows";
import type { ActingKey } from "@/lib/access/actor";
import { AppError } from "@/lib/base/errors";

/** Requests with a key that is not valid, a minute and address. */
const BAD_KEYS_MAX = 60;

type LimitedKey = Pick<ActingKey, "id" | "rateLimit">;
type RateLimitHeaders = { "RateLimit-Limit": string; "RateLimit-Remaining": string; "RateLimit-Reset": string };

const inSeconds = (seconds: number): string => `${Math.max(1, Math.ceil(seconds))}`;

/** RateLimit-Reset is in seconds: until the oldest requests that count no longer do. */
export function headersOf(limit: number, { used, freesIn }: Window): RateLimitHeaders {
  return {
    "RateLimit-Limit": `${limit}`,
    "RateLimit-Remaining": `${Math.max(0, limit - used)}`,
    "RateLimit-Reset": inSeconds(freesIn),
  };
}

export function limitReached(rateLimit: number, freesIn: number): AppError {
  const headers = headersOf(rateLimit, { used: rateLimit, freesIn });
  return new AppError("rate_limited", `This key is limited to ${rateLimit} requests a minute.`, undefined, {
    ...headers,
    "Retry-After": headers["RateLimit-Reset"],
  });
}

/** Seconds until a key that is over its limit has room for another request. */
export function freesInOf(workspaceId: string, { id: keyId, rateLimit }: LimitedKey): Promise<number> {
  return findFreesIn(door(), { workspaceId, keyId }, rateLimit);
}

/** Counts a key's request and returns what its answer says of the limit; throws `rate_limited`, which counts nothing. */
export async function takeFromLimit(workspaceId: string, key: LimitedKey): Promise<RateLimitHeaders> {
  const { id: keyId, rateLimit } = key;
  const window = await admitRequest(door(), { workspaceId, keyId }, rateLimit);
  if (window) return headersOf(rateLimit, window);
  throw limitReached(rateLimit, await freesInOf(workspaceId, key));
}

declare global {
  /** Until when each address is refused that had too many; nothing that it does meanwhile changes that. */
  var prospectorRefusedAddresses: Map<string, number> | undefined;
}

const ADDRESSES_MAX = 10_000;

function refusedAddresses(): Map<string, number> {
  globalThis.prospectorRefusedAddresses ??= new Map();
  return globalThis.prospectorRefusedAddresses;
}

async function badKeysFreeIn(address: string): Promise<number> {
  const refused = refusedAddresses();
  const left = ((refused.get(address) ?? 0) - performance.now()) / 1000;
  if (left > 0) return left;
  refused.delete(address);
  const counted: Counted = { address };
  if (await admitRequest(door(), counted, BAD_KEYS_MAX)) return 0;
  const freesIn = await findFreesIn(door(), counted, BAD_KEYS_MAX);
  const [oldest] = refused.keys();
  if (oldest && refused.size >= ADDRESSES_MAX) refused.delete(oldest);
  refused.set(address, performance.now() + freesIn * 1000);
  return Math.max(freesIn, Number.MIN_VALUE);
}

/** Counts a key that is not valid against where it came from; throws `rate_limited` when too many did. */
export async function countBadKey(address: string): Promise<void> {
  const freesIn = await badKeysFreeIn(address);
  if (freesIn === 0) return;
  throw new AppError(
    "rate_limited",
    "Too many requests from this address came with a key that is not valid.",
    undefined,
    { "Retry-After": inSeconds(freesIn) },
  );
}
