import { door, transaction } from "@/db/client";
import { findApiKeyToAuthenticate, updateApiKeyUsed } from "@/db/queries/api-keys";
import { isSecret, parseKey } from "@/lib/api-keys/key-secret";
import { roleOf } from "@/lib/contract/scopes";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { Actor } from "./actor";
import { ADDRESS_HEADER } from "./address-header";
import { countBadKey } from "./rate-limit";
import { findSession } from "./session";

export type Identity = { workspaceId: string; actor: Actor };

const BEARER = /^Bearer +(\S+) *$/i;
const NO_SUCH_HASH = "0".repeat(64);

function unauthenticated(message: string): AppError {
  return new AppError("unauthenticated", message, undefined, { "WWW-Authenticate": 'Bearer realm="Prospector"' });
}

async function byKey(key: string): Promise<Identity> {
  const refused = unauthenticated("The API key is not valid: it is unknown, revoked or expired.");
  const parsed = parseKey(key);
  if (!parsed) throw refused;
  const row = await findApiKeyToAuthenticate(door(), parsed.id);
  const genuine = isSecret(parsed.secret, row?.secretHash ?? NO_SUCH_HASH);
  if (!row || !genuine || row.revokedAt || (row.expiresAt && row.expiresAt.getTime() <= Date.now())) throw refused;
  const { workspaceId, id, userId, email, name, scopes, rateLimit, expiresAt } = row;
  if (!row.lastUsedAt || Date.now() - row.lastUsedAt.getTime() > 60_000) {
    transaction((tx) => updateApiKeyUsed(tx, { workspaceId, id })).catch((error: unknown) =>
      log.warn({ err: error }, "a key's last use was not recorded"),
    );
  }
  const role = roleOf(row.role);
  return {
    workspaceId,
    actor: { userId, email, name: row.memberName, role, key: { id, name, scopes, rateLimit, expiresAt } },
  };
}

export function keyNeeded(): AppError {
  return unauthenticated("An API key is needed: Authorization: Bearer, and the key.");
}

async function byAuthorization(authorization: string): Promise<Identity> {
  const key = BEARER.exec(authorization)?.[1];
  if (!key) throw unauthenticated("The Authorization header must be: Bearer, and an API key.");
  return byKey(key);
}

/**
 * A bearer key, or else a session; a session's cookie is never read beside a key. An address that sends bad keys again and
 * again hears so, and its good ones still pass.
 */
export async function authenticate(headers: Headers): Promise<Identity> {
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    try {
      return await byAuthorization(authorization);
    } catch (error) {
      const address = headers.get(ADDRESS_HEADER);
      if (address && error instanceof AppError && error.code === "unauthenticated") await countBadKey(address);
      throw error;
    }
  }
  const session = await findSession(headers);
  if (!session) throw keyNeeded();
  return session;
}
