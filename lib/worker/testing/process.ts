import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { transaction } from "@/db/client";
import type { RunRow } from "@/db/queries/runs";
import { newId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { queueRun } from "@/lib/engine/testing/runs";
import { enqueue } from "@/lib/queue/enqueue";
import { startNode } from "@/scripts/process/children";

export type WorkerProcess = { child: ChildProcess; end: (signal: NodeJS.Signals) => Promise<number | null> };

/** The worker as the launcher starts it; settles when it takes jobs. */
export async function startWorkerProcess(url: string, { slots = 1, batchRows = 1_000 } = {}): Promise<WorkerProcess> {
  const child = startNode(["--conditions=react-server", "--import", "tsx", "lib/worker/main.ts"], {
    env: {
      DATABASE_URL: url,
      PROSPECTOR_WORKER_RUNS: String(slots),
      PROSPECTOR_BATCH_ROWS: String(batchRows),
      PROSPECTOR_LOG: "silent",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  await once(child, "message");
  return {
    child,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      const [code] = await once(child, "exit");
      return typeof code === "number" ? code : null;
    },
  };
}

/** A process that ends so long after it is told to: on a busy machine it is as late as what is measured by it. */
export async function startClock(ms: number): Promise<{ tell: () => void; ended: Promise<unknown> }> {
  const ends = `process.on("SIGTERM", () => setTimeout(() => process.exit(0), ${ms}))`;
  const code = `${ends}; setInterval(() => {}, 1_000); process.send("ready")`;
  const child = startNode(["-e", code], { env: {}, stdio: ["ignore", "inherit", "inherit"] });
  await once(child, "message");
  return { tell: () => void child.kill("SIGTERM"), ended: once(child, "exit") };
}

/** A run with the job that says so, waiting for a worker. */
export async function queueRunWithJob(workspaceId: string, criteria: Criteria): Promise<RunRow> {
  const run = await queueRun(workspaceId, criteria);
  await transaction((tx) => enqueue(tx, "run-workflow", { workspaceId, runId: run.id }));
  return run;
}

/** A run over the whole starter directory, in a workspace of its own, waiting for a worker. */
export function queueStarterRun(): Promise<RunRow> {
  return queueRunWithJob(newId(), Criteria.parse({ sources: ["starter"], limit: 100_000 }));
}
