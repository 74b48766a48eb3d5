import { reader, transaction } from "@/db/client";
import { findRun, insertRun } from "@/db/queries/runs";
import { newId } from "@/lib/base/ids";
import type { Criteria } from "@/lib/contract/criteria";
import { LIVE_STATUSES } from "@/lib/contract/runs";
import { enqueue } from "@/lib/queue/enqueue";
import type { FinishedRun } from "./measure-run";

/** As many runs, each of a workspace of its own, waiting for workers. */
export async function queueRuns(criteria: Criteria, count: number): Promise<FinishedRun[]> {
  const runs = Array.from({ length: count }, () => ({ workspaceId: newId(), runId: newId() }));
  await transaction(async (tx) => {
    for (const { workspaceId, runId } of runs) {
      const names = { workflowId: newId(), workflowName: "Bench", workflowRevision: 1 };
      await insertRun(tx, { workspaceId, id: runId, ...names, criteria, trigger: "api" });
      await enqueue(tx, "run-workflow", { workspaceId, runId });
    }
  });
  return runs;
}

/** Asks until every run has ended, and throws where one did not succeed. */
export async function runsEnded(runs: FinishedRun[]): Promise<void> {
  for (const f of runs) {
    for (;;) {
      const status = (await findRun(reader(), f))?.status ?? "failed";
      if (status === "succeeded") break;
      if (!LIVE_STATUSES.includes(status)) throw new Error(`a run of the bench ended ${status}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}
