import type { RunRow } from "@/db/queries/runs";
import type { Run } from "@/lib/contract/runs";

const STALLED_MS = 30_000;

const REASONS: Partial<Record<RunRow["status"], string>> = {
  queued: "No worker has taken it yet. Is a worker running, or are all of them at work on other runs?",
  running: "No batch has ended since. Its worker may have died; another one takes the run over by itself.",
  cancelling: "Its worker has not answered. Another one takes the run over and ends it.",
};

/** Whether a live run has stood still for 30 seconds, and why as far as the run tells. */
export function runStall(run: Pick<RunRow, "status" | "failures" | "updatedAt">, now = Date.now()): Run["stalled"] {
  const reason = REASONS[run.status];
  if (!reason || now - run.updatedAt.getTime() < STALLED_MS) return null;
  const failed = run.failures > 0 ? `The last batch failed ${run.failures} times and is tried again.` : reason;
  return { since: run.updatedAt.toISOString(), reason: failed };
}
