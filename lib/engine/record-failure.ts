import { transaction } from "@/db/client";
import { findRun, updateRunFailures } from "@/db/queries/runs";
import { endRun } from "./end-run";

const FAILURES_MAX = 5;

/**
 * Counts a failed attempt at a batch. A run that fails again and again at the same place ends; then it answers true. Not
 * for a run that another worker holds, or that a crash of the database took out of this one's hand: the queue knows whose
 * the job is, and a run whose job is gone has nobody.
 */
export async function recordFailure(f: { workspaceId: string; runId: string }, worker: string): Promise<boolean> {
  return transaction(async (tx) => {
    const run = await findRun(tx, f);
    if (run?.worker !== worker) return false;
    const held = { ...f, fence: run.fence, worker };
    const failed = await updateRunFailures(tx, held);
    if (!failed || failed.failures < FAILURES_MAX) return false;
    const statusReason = `Stopped after ${FAILURES_MAX} failed attempts at the same batch. The worker's log has the error. What was found before stays.`;
    await endRun(tx, held, { status: "failed", statusReason });
    return true;
  });
}
