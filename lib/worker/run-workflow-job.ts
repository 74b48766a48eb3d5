import { troubleOf } from "@/db/trouble-of";
import { log } from "@/lib/base/log";
import { recordFailure } from "@/lib/engine/record-failure";
import { type RunOutcome, runWorkflow } from "@/lib/engine/run-workflow";
import type { GivenJob } from "@/lib/queue/hold-job";
import { giveWay, type Turn } from "./give-way";
import { JobHandedBack } from "./job-handed-back";
import { takeRun } from "./take-run";

type Slot = { worker: string; stop: AbortSignal; turn?: Turn };

/**
 * A job says that there is a run to work on; which one is chosen now, fairly. What goes wrong is for the queue to try
 * again, until the run has had enough of it; a job that finds no run has nothing to do.
 */
export async function runWorkflowJob(job: GivenJob, { worker, stop, turn }: Slot): Promise<void> {
  const run = await takeRun(job, worker);
  if (!run) return;
  let outcome: RunOutcome;
  try {
    outcome = await runWorkflow(run, { worker, stop, giveWay: giveWay(turn) });
  } catch (error) {
    log.error({ err: error, run: run.runId }, "a batch failed");
    // What the database lacks is no fault of the run, which goes on once it is there.
    if (troubleOf(error)) throw error;
    if (await recordFailure(run, worker)) return;
    throw error;
  }
  log.info({ run: run.runId, outcome }, "run");
  // A run lost to a stalled worker of the same job has nobody, once that one finds its job gone.
  if (outcome === "stopped" || outcome === "lost") throw new JobHandedBack(`the run was ${outcome}`);
}
