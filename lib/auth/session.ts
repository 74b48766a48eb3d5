import { door, transaction } from "@/db/client";
import { findSessionMember, updateSessionSeen } from "@/db/queries/sessions";
import { roleOf } from "@/lib/contract/scopes";
import { log } from "@/lib/log";
import type { Actor } from "./actor";
import { readCookie } from "./cookies";
import { hashToken } from "./token";

const SEEN_MS = 60_000;

/** Who is signed in, in their active workspace or else their oldest; null when nobody is. */
export async function findSession(headers: Headers): Promise<{ workspaceId: string; actor: Actor } | null> {
  const token = readCookie(headers, "session_token");
  if (!token) return null;
  const found = await findSessionMember(door(), hashToken(token));
  if (!found) return null;
  const { workspaceId, userId, email, name, role, sessionId } = found;
  if (Date.now() - found.lastSeenAt.getTime() > SEEN_MS) {
    transaction((tx) => updateSessionSeen(tx, sessionId)).catch((error: unknown) =>
      log.warn({ err: error }, "when a session was last seen was not recorded"),
    );
  }
  return { workspaceId, actor: { userId, email, name, role: roleOf(role), sessionId } };
}
