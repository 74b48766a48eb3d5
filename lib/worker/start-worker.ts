import { hostname } from "node:os";
import { PgBoss } from "pg-boss";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { log } from "@/lib/log";
import type { JobData } from "@/lib/queue/jobs";
import { QUEUE_SCHEMA } from "@/lib/queue/queue-options";
import { startDueRuns } from "@/lib/schedules/start-due-runs";
import { runWorkflowJob } from "./run-workflow-job";
import { startSender } from "./start-sender";
import { tidyUp } from "./tidy-up";
import { writeExportJob } from "./write-export-job";

/** The batch in hand may take this long to end once the worker is told to stop. */
const DRAIN_MS = 5_000;

export type Worker = { stop: () => Promise<void> };

/** Works on runs and sends for webhooks until stopped; throws when the queue cannot be reached. */
export async function startWorker(): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: "prospector-queue",
    schema: QUEUE_SCHEMA,
    max: 4,
    migrate: false,
    schedule: true,
    cronMonitorIntervalSeconds: 5,
    cronWorkerIntervalSeconds: 1,
    useListenNotify: true,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
    instanceName: "worker",
  });
  boss.on("error", (error) => log.warn({ err: error }, "the queue is not reachable"));
  const stopping = new AbortController();
  try {
    await boss.start();
    await boss.work(
      "start-due-runs",
      { batchSize: 1, heartbeatRefreshSeconds: 3, notifyPollingIntervalSeconds: 2 },
      () => startDueRuns(),
    );
    await boss.work("tidy-up", { batchSize: 1, heartbeatRefreshSeconds: 3, pollingIntervalSeconds: 60 }, tidyUp);
    const options = {
      batchSize: 1,
      heartbeatRefreshSeconds: 3,
      pollingIntervalSeconds: 2,
      notifyPollingIntervalSeconds: 2,
    };
    const exporting = await boss.work<JobData<"write-export">>("write-export", options, async ([job]) => {
      if (!job) return;
      try {
        await writeExportJob(job.data, AbortSignal.any([stopping.signal, job.signal]));
      } finally {
        // The queue sleeps a whole poll after each job unless it is told to look again.
        if (!stopping.signal.aborted) boss.notifyWorker(exporting);
      }
    });
    for (let slot = 0; slot < env().PROSPECTOR_WORKER_RUNS; slot++) {
      const id = await boss.work("run-workflow", options, async ([job]) => {
        if (!job) return;
        const worker = `${hostname()}:${process.pid}:${newId()}`;
        try {
          await runWorkflowJob(job.id, { worker, stop: AbortSignal.any([stopping.signal, job.signal]) });
        } finally {
          if (!stopping.signal.aborted) boss.notifyWorker(id);
        }
      });
    }
  } catch (error) {
    await boss.stop({ graceful: false, close: true }).catch(() => undefined);
    throw error;
  }
  const webhooks = startSender();
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([webhooks.stop(), boss.stop({ graceful: true, close: true, timeout: DRAIN_MS })]);
    },
  };
}
