import { hostname } from "node:os";
import { PgBoss } from "pg-boss";
import { reader } from "@/db/client";
import { hasLeadsToFill } from "@/db/queries/fill-leads";
import { sendPasswordLink } from "@/lib/accounts/send-password-link";
import { env } from "@/lib/base/env";
import { newId } from "@/lib/base/ids";
import { log } from "@/lib/base/log";
import type { GivenJob } from "@/lib/queue/hold-job";
import type { JobData, JobName } from "@/lib/queue/jobs";
import { QUEUE_SCHEMA } from "@/lib/queue/queue-options";
import { startDueRuns } from "@/lib/workflows/start-due-runs";
import { changeLeadsJob } from "./change-leads-job";
import { freeLostRuns } from "./free-lost-runs";
import { runWorkflowJob } from "./run-workflow-job";
import { startSender } from "./start-sender";
import { tidyUp } from "./tidy-up";
import { workOnUploadJob } from "./work-on-upload-job";
import { writeExportJob } from "./write-export-job";

/** The batch in hand may take this long to end once the worker is told to stop. */
const DRAIN_MS = 5_000;

type Work<Name extends JobName> = (job: GivenJob & { data: JobData<Name> }, stop: AbortSignal) => Promise<void>;

export type Worker = { stop: () => Promise<void> };

/** Works on runs and sends for webhooks until stopped; throws when the queue cannot be reached. */
export async function startWorker({ onWorked = () => {} }: { onWorked?: () => void } = {}): Promise<Worker> {
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
      async () => {
        await startDueRuns();
        await freeLostRuns();
        onWorked();
      },
    );
    await boss.work("tidy-up", { batchSize: 1, heartbeatRefreshSeconds: 3, pollingIntervalSeconds: 60 }, tidyUp);
    // Just after an upgrade: until then no filter by what they lack finds them.
    if (await hasLeadsToFill(reader())) await boss.send("tidy-up", {});
    const options = {
      batchSize: 1,
      heartbeatRefreshSeconds: 3,
      pollingIntervalSeconds: 2,
      notifyPollingIntervalSeconds: 2,
    };
    const workOn = async <Name extends JobName>(name: Name, work: Work<Name>): Promise<void> => {
      const id = await boss.work<JobData<Name>>(name, options, async ([job]) => {
        if (!job) return;
        try {
          await work(job, AbortSignal.any([stopping.signal, job.signal]));
          onWorked();
        } finally {
          // The queue sleeps a whole poll after each job unless it is told to look again.
          if (!stopping.signal.aborted) boss.notifyWorker(id);
        }
      });
    };
    await workOn("write-export", ({ data }, stop) => writeExportJob(data, stop));
    await workOn("change-leads", ({ data }, stop) => changeLeadsJob(data, stop));
    await workOn("work-on-upload", ({ data }, stop) => workOnUploadJob(data, stop));
    await workOn("send-password-link", ({ data }) => sendPasswordLink(data));
    for (let slot = 0; slot < env().PROSPECTOR_WORKER_RUNS; slot++) {
      await workOn("run-workflow", (job, stop) =>
        runWorkflowJob(job, { worker: `${hostname()}:${process.pid}:${newId()}`, stop }),
      );
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
