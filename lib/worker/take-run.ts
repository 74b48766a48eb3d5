import { transaction } from "@/db/client";
import { findRunOfJob, findRunWhoseTurnItIs, lockPicks, updateRunPicked } from "@/db/queries/pick-run";
import type { RunRow } from "@/db/queries/runs";
import { takeOverRun } from "@/lib/engine/take-over-run";
import { type GivenJob, holdJob } from "@/lib/queue/hold-job";

export type TakenRun = { workspaceId: string; runId: string; claimed: RunRow | undefined };

/**
 * The run for a job to work on, in this worker's hand: the one that the job has already, else the one whose turn it is. None
 * for a job that the queue has given to another meanwhile: whoever has that ends it with one run, and a second had nobody.
 */
export function takeRun(job: GivenJob, worker: string): Promise<TakenRun | undefined> {
  return transaction(async (tx) => {
    await lockPicks(tx);
    if (!(await holdJob(tx, "run-workflow", job))) return undefined;
    const own = await findRunOfJob(tx, job.id);
    const run = own ?? (await findRunWhoseTurnItIs(tx));
    if (!run) return undefined;
    if (!own) await updateRunPicked(tx, { ...run, jobId: job.id });
    return { ...run, claimed: await takeOverRun(tx, { ...run, worker }) };
  });
}
