import { transaction } from "@/db/client";
import { findRunOfJob, findRunWhoseTurnItIs, lockPicks, updateRunPicked } from "@/db/queries/pick-run";
import type { RunRow } from "@/db/queries/runs";
import { takeOverRun } from "@/lib/engine/take-over-run";

export type TakenRun = { workspaceId: string; runId: string; claimed: RunRow | undefined };

/** The run for a job to work on, in this worker's hand: the one that the job has already, else the one whose turn it is. */
export function takeRun(jobId: string, worker: string): Promise<TakenRun | undefined> {
  return transaction(async (tx) => {
    const own = await findRunOfJob(tx, jobId);
    if (own) return { ...own, claimed: await takeOverRun(tx, { ...own, worker }) };
    await lockPicks(tx);
    const run = await findRunWhoseTurnItIs(tx);
    if (!run) return undefined;
    await updateRunPicked(tx, { ...run, jobId });
    return { ...run, claimed: await takeOverRun(tx, { ...run, worker }) };
  });
}
