import type { Tx } from "@/db/client";
import { countLiveLeadChanges } from "@/db/queries/lead-changes";
import { lockAdditions } from "@/db/queries/lock-additions";
import { AppError } from "@/lib/base/errors";

/** Of one workspace at a time, so that nobody fills the queue. */
const LIVE_MAX = 5;

/** For one more, which nobody else takes before the transaction ends. */
export async function requireRoom(tx: Tx, workspaceId: string): Promise<void> {
  await lockAdditions(tx, workspaceId, "lead changes");
  if ((await countLiveLeadChanges(tx, workspaceId)) < LIVE_MAX) return;
  throw new AppError("too_many_lead_changes", `${LIVE_MAX} changes of leads are being made. Wait for one to end.`);
}
