import { reader, transaction } from "@/db/client";
import { lockPicks, selectRunsInHand, updateRunWaiting } from "@/db/queries/pick-run";
import { log } from "@/lib/base/log";
import { enqueue } from "@/lib/queue/enqueue";
import { isLiveJob } from "@/lib/queue/is-live-job";

/**
 * Queues the runs again that are in hand of a job which has ended without them: no worker would take them up ever. A worker
 * that still has one finds itself out of date at its next batch.
 */
export async function freeLostRuns(): Promise<void> {
  for (const run of await selectRunsInHand(reader())) {
    const isFreed = await transaction(async (tx) => {
      // A job that is just being given a run counts as what it is by then.
      await lockPicks(tx);
      if (await isLiveJob(tx, "run-workflow", run.jobId)) return false;
      if (!(await updateRunWaiting(tx, run))) return false;
      await enqueue(tx, "run-workflow", { workspaceId: run.workspaceId, runId: run.runId });
      return true;
    });
    if (isFreed) log.warn({ run: run.runId, job: run.jobId }, "a run that nobody had is queued again");
  }
}
