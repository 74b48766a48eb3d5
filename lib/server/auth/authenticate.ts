import { type Conn, door, transaction } from "@/db/client";
import { admitKey, type EnteringKey, findEnteringKey, updateApiKeyUsed } from "@/db/queries/api-keys";
import type { Window } from "@/db/queries/windows";
import type { Identity } from "@/lib/access/actor";
import { hashSecret, parseKey } from "@/lib/api-keys/key-secret";
import { AppError } from "@/lib/base/errors";
import { log } from "@/lib/base/log";
import { roleOf } from "@/lib/contract/scopes";
import { ADDRESS_HEADER } from "./address-header";
import { countBadKey } from "./rate-limit";
import { findSession } from "./session";

const BEARER = /^Bearer +(\S+) *$/i;

function unauthenticated(message: string): AppError {
  return new AppError("unauthenticated", message, undefined, { "WWW-Authenticate": 'Bearer realm="Prospector"' });
}

export function keyNeeded(): AppError {
  return unauthenticated("An API key is needed: Authorization: Bearer, and the key.");
}

declare global {
  /** Keys whose last use is being recorded. */
  var prospectorKeysInUse: Set<string> | undefined;
}

/** One write a minute and key, however many of its requests are under way. */
function recordUse({ workspaceId, id, isUseKnown }: EnteringKey): void {
  globalThis.prospectorKeysInUse ??= new Set();
  const inUse = globalThis.prospectorKeysInUse;
  if (isUseKnown || inUse.has(id)) return;
  inUse.add(id);
  transaction((tx) => updateApiKeyUsed(tx, { workspaceId, id }))
    .catch((error: unknown) => log.warn({ err: error }, "a key's last use was not recorded"))
    .finally(() => inUse.delete(id));
}

function identityOf({ workspaceId, userId, email, memberName, role, ...row }: EnteringKey): Identity {
  const { id, name, scopes, rateLimit, expiresAt } = row;
  const key = { id, name, scopes, rateLimit, expiresAt: expiresAt === null ? null : new Date(expiresAt) };
  return { workspaceId, actor: { userId, email, name: memberName, role: roleOf(role), key } };
}

type Find<T> = (conn: Conn, key: { id: string; secretHash: string }) => Promise<T | undefined>;

async function findByKey<T extends EnteringKey>(authorization: string, find: Find<T>): Promise<T> {
  const key = BEARER.exec(authorization)?.[1];
  if (!key) throw unauthenticated("The Authorization header must be: Bearer, and an API key.");
  const parsed = parseKey(key);
  const row = parsed ? await find(door(), { id: parsed.id, secretHash: hashSecret(parsed.secret) }) : undefined;
  if (!row) throw unauthenticated("The API key is not valid: it is unknown, revoked or expired.");
  return row;
}

/** Null without a key. An address that sends bad keys again and again hears so, and its good ones still pass. */
async function byKey<T extends EnteringKey>(
  headers: Headers,
  find: Find<T>,
): Promise<{ who: Identity; row: T } | null> {
  const authorization = headers.get("authorization");
  if (authorization === null) return null;
  try {
    const row = await findByKey(authorization, find);
    recordUse(row);
    return { who: identityOf(row), row };
  } catch (error) {
    const address = headers.get(ADDRESS_HEADER);
    if (address && error instanceof AppError && error.code === "unauthenticated") await countBadKey(address);
    throw error;
  }
}

async function bySession(headers: Headers): Promise<Identity> {
  const session = await findSession(headers);
  if (!session) throw keyNeeded();
  return session;
}

/** A bearer key, or else a session; a session's cookie is never read beside a key. */
export async function authenticate(headers: Headers): Promise<Identity> {
  return (await byKey(headers, findEnteringKey))?.who ?? bySession(headers);
}

/** The same, and a key's request counted: `window` is null where its limit has no room. A session has no limit. */
export async function enter(headers: Headers): Promise<{ who: Identity; window?: Window | null }> {
  const entered = await byKey(headers, admitKey);
  if (!entered) return { who: await bySession(headers) };
  const { used, freesIn } = entered.row;
  return { who: entered.who, window: used === null || freesIn === null ? null : { used, freesIn } };
}
