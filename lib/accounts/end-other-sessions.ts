import { transaction } from "@/db/client";
import { deleteKnownDevices, deleteSessions } from "@/db/queries/sessions";
import type { Ctx } from "@/lib/access/actor";
import { requireSession } from "@/lib/access/require-session";
import { hashToken } from "@/lib/base/token";
import { recordAccountEvent } from "@/lib/events/record-account-event";

/** Ends every session of the person but the one that asks, and forgets the other browsers; returns how many it ended. */
export async function endOtherSessions(ctx: Ctx, { device }: { device: string | undefined }): Promise<number> {
  const { userId, sessionId } = requireSession(ctx);
  return transaction(async (tx) => {
    const ended = await deleteSessions(tx, { userId, but: sessionId });
    await deleteKnownDevices(tx, { userId, but: device && hashToken(device) });
    if (ended.length > 0) await recordAccountEvent(tx, { action: "endOtherSessions", of: { userId } });
    return ended.length;
  });
}
