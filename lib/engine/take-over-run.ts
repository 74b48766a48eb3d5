import type { Tx } from "@/db/client";
import { claimRun, type RunRow } from "@/db/queries/runs";
import { recordRunEvent } from "@/lib/events/record-run-event";

/** Brings a live run into a worker's hand; the first worker to have it starts it. */
export async function takeOverRun(
  tx: Tx,
  f: { workspaceId: string; runId: string; worker: string },
): Promise<RunRow | undefined> {
  const run = await claimRun(tx, f);
  if (run?.fence === 1) await recordRunEvent(tx, run);
  return run;
}
