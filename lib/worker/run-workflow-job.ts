import { recordFailure } from "@/lib/engine/record-failure";
import { runWorkflow } from "@/lib/engine/run-workflow";
import { log } from "@/lib/log";
import { JOBS } from "@/lib/queue/jobs";

/** Thrown so that the queue gives the job to another worker. */
export class JobHandedBack extends Error {
  override readonly name = "JobHandedBack";
}

/** One run, to its end; what goes wrong is for the queue to try again, until the run has had enough of it. */
export async function runWorkflowJob(
  data: unknown,
  { worker, stop }: { worker: string; stop: AbortSignal },
): Promise<void> {
  const job = JOBS["run-workflow"].parse(data);
  let outcome: Awaited<ReturnType<typeof runWorkflow>>;
  try {
    outcome = await runWorkflow(job, { worker, stop });
  } catch (error) {
    log.error({ err: error, run: job.runId }, "a batch failed");
    if (await recordFailure(job, worker)) return;
    throw error;
  }
  log.info({ run: job.runId, outcome }, "run");
  if (outcome === "stopped") throw new JobHandedBack("the worker is stopping");
}
