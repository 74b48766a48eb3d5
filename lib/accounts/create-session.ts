import type { Tx } from "@/db/client";
import { insertSession } from "@/db/queries/sessions";
import { newId } from "@/lib/base/ids";
import { hashToken, newToken } from "@/lib/base/token";

/** After this long a person signs in anew, however often they are there. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;
const USER_AGENT_LENGTH_MAX = 500;

/** Where a request comes from: its address as the front server saw it, and what the browser calls itself. */
export type From = { address: string | null; userAgent: string | null };

/** What it returns is the one thing that opens the session. */
export async function createSession(
  tx: Tx,
  { userId, from }: { userId: string; from: From },
): Promise<{ id: string; token: string }> {
  const [id, token] = [newId(), newToken()];
  await insertSession(tx, {
    id,
    userId,
    tokenHash: hashToken(token),
    expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000),
    address: from.address,
    userAgent: from.userAgent?.slice(0, USER_AGENT_LENGTH_MAX) ?? null,
  });
  return { id, token };
}
