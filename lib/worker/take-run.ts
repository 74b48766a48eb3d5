import { transaction } from "@/db/client";
import { findRunOfJob, findRunWhoseTurnItIs, lockPicks, updateRunPicked } from "@/db/queries/pick-run";

/** The run for a job to work on: the one that it has in hand already, else the one whose turn it is. */
export function takeRun(jobId: string): Promise<{ workspaceId: string; runId: string } | undefined> {
  return transaction(async (tx) => {
    const own = await findRunOfJob(tx, jobId);
    if (own) return own;
    await lockPicks(tx);
    const run = await findRunWhoseTurnItIs(tx);
    if (run) await updateRunPicked(tx, { ...run, jobId });
    return run;
  });
}
