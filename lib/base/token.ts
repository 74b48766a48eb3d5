import { createHash, randomBytes } from "node:crypto";

/** Opens something by itself, so that it is shown to its owner alone and kept as its hash. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Of a token with as much chance in it, one plain round is enough. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
