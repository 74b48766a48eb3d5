import { transaction } from "@/db/client";
import { deleteSession } from "@/db/queries/sessions";
import { recordAccountEvent } from "@/lib/audit/record-account-event";
import { fromTypeId } from "@/lib/ids";
import type { Ctx } from "./actor";
import { requireSession } from "./require-session";
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
