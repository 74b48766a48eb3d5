import { reader } from "@/db/client";
import { selectSessions } from "@/db/queries/sessions";
import type { Ctx } from "@/lib/access/actor";
import { requireSession } from "@/lib/access/require-session";
import { toTypeId } from "@/lib/base/ids";
import { deviceWords } from "./device-words";

export type OwnSession = {
  id: string;
  device: string;
  address: string | null;
  created_at: string;
  last_seen_at: string;
  /** The one in which this is asked. */
  is_this: boolean;
};

/** Where the person is signed in: here first, then the last seen. */
export async function listSessions(ctx: Ctx): Promise<OwnSession[]> {
  const { userId, sessionId } = requireSession(ctx);
  const rows = await selectSessions(reader(), userId);
  return rows
    .map((row) => ({
      id: toTypeId("session", row.id),
      device: deviceWords(row.userAgent),
      address: row.address,
      created_at: row.createdAt.toISOString(),
      last_seen_at: row.lastSeenAt.toISOString(),
      is_this: row.id === sessionId,
    }))
    .sort((a, b) => Number(b.is_this) - Number(a.is_this));
}
