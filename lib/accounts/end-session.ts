import { transaction } from "@/db/client";
import { deleteSession } from "@/db/queries/sessions";
import type { Ctx } from "@/lib/access/actor";
import { requireSession } from "@/lib/access/require-session";
import { fromTypeId } from "@/lib/base/ids";
import { recordAccountEvent } from "@/lib/events/record-account-event";
import { sessionTarget } from "./session-target";

/** Ends one of the person's own sessions; one that has ended meanwhile, or was never theirs, is ended already. */
export async function endSession(ctx: Ctx, sessionId: string): Promise<void> {
  const { userId } = requireSession(ctx);
  const id = fromTypeId("session", sessionId);
  await transaction(async (tx) => {
    const ended = await deleteSession(tx, { userId, id });
    if (ended) await recordAccountEvent(tx, { action: "endSession", of: { userId }, target: sessionTarget(ended) });
  });
}
