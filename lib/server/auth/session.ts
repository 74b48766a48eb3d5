import { door, transaction } from "@/db/client";
import { findSessionMember, updateSessionSeen } from "@/db/queries/sessions";
import type { Actor } from "@/lib/access/actor";
import { log } from "@/lib/base/log";
import { hashToken } from "@/lib/base/token";
import { roleOf } from "@/lib/contract/scopes";
import { readCookie } from "./cookies";

const SEEN_MS = 60_000;

/** Who is signed in, in the workspace that their session is in; null when nobody is, or is no member of it any more. */
export async function findSession(headers: Headers): Promise<{ workspaceId: string; actor: Actor } | null> {
  const token = readCookie(headers, "session_token");
  if (!token) return null;
  const found = await findSessionMember(door(), hashToken(token));
  if (!found) return null;
  const { workspaceId, userId, email, name, role, sessionId } = found;
  const seenAt = found.memberSeenAt && Math.min(found.lastSeenAt.getTime(), found.memberSeenAt.getTime());
  if (seenAt === null || Date.now() - seenAt > SEEN_MS) {
    transaction((tx) => updateSessionSeen(tx, { id: sessionId, workspaceId, userId })).catch((error: unknown) =>
      log.warn({ err: error }, "when a session was last seen was not recorded"),
    );
  }
  return { workspaceId, actor: { userId, email, name, role: roleOf(role), sessionId } };
}
