import { door } from "@/db/client";
import { admitRequest, type Counted, findFreesIn } from "@/db/queries/windows";
import { AppError } from "@/lib/errors";
import type { ActingKey } from "./actor";

/** Requests with a key that is not valid, a minute and address. */
const BAD_KEYS_MAX = 60;

type RateLimitHeaders = { "RateLimit-Limit": string; "RateLimit-Remaining": string; "RateLimit-Reset": string };

const inSeconds = (seconds: number): string => `${Math.max(1, Math.ceil(seconds))}`;

function headersOf(limit: number, used: number, freesIn: number): RateLimitHeaders {
  return {
    "RateLimit-Limit": `${limit}`,
    "RateLimit-Remaining": `${Math.max(0, limit - used)}`,
    "RateLimit-Reset": inSeconds(freesIn),
  };
}

/**
 * Counts a key's request and returns what its answer says of the limit; throws `rate_limited`, which counts nothing.
 * RateLimit-Reset is in seconds: until the oldest request that counts no longer does.
 */
export async function takeFromLimit(
  workspaceId: string,
  key: Pick<ActingKey, "id" | "rateLimit">,
): Promise<RateLimitHeaders> {
  const { id: keyId, rateLimit } = key;
  const counted: Counted = { workspaceId, keyId };
  const window = await admitRequest(door(), counted, rateLimit);
  if (window) return headersOf(rateLimit, window.used, window.freesIn);
  const headers = headersOf(rateLimit, rateLimit, await findFreesIn(door(), counted, rateLimit));
  throw new AppError("rate_limited", `This key is limited to ${rateLimit} requests a minute.`, undefined, {
    ...headers,
    "Retry-After": headers["RateLimit-Reset"],
  });
}

/** Counts a key that is not valid against where it came from; throws `rate_limited` when too many did. */
export async function countBadKey(address: string): Promise<void> {
  const counted: Counted = { address };
  if (await admitRequest(door(), counted, BAD_KEYS_MAX)) return;
  throw new AppError(
    "rate_limited",
    "Too many requests from this address came with a key that is not valid.",
    undefined,
    {
      "Retry-After": inSeconds(await findFreesIn(door(), counted, BAD_KEYS_MAX)),
    },
  );
}
