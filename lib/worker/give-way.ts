import { reader, transaction } from "@/db/client";
import { findOthersWaiting, updateRunWaiting } from "@/db/queries/pick-run";
import type { RunRow } from "@/db/queries/runs";
import { env } from "@/lib/base/env";
import { enqueue } from "@/lib/queue/enqueue";

/** How long a run may keep its slot once another workspace waits for one. */
const TURN_MS = 2_000;

export type Turn = { turnMs: number; workspaceRuns: number };

export function defaultTurn(): Turn {
  const { PROSPECTOR_WORKSPACE_RUNS, PROSPECTOR_WORKER_RUNS } = env();
  return { turnMs: TURN_MS, workspaceRuns: PROSPECTOR_WORKSPACE_RUNS ?? Math.ceil(PROSPECTOR_WORKER_RUNS / 2) };
}

/**
 * Lets a run go back to waiting while a run of another workspace waits: when its turn is over, or when its workspace has
 * more in hand than its share. A new job for it commits with that, so that there is always one to take it up again.
 */
export function giveWay({ turnMs, workspaceRuns }: Turn = defaultTurn()): (run: RunRow) => Promise<boolean> {
  const began = performance.now();
  return async ({ workspaceId, id: runId, fence, worker }) => {
    const others = await findOthersWaiting(reader(), { workspaceId });
    const isOver = performance.now() - began >= turnMs || others.inHand > workspaceRuns;
    if (!others.isAny || !isOver) return false;
    return transaction(async (tx) => {
      if (!(await updateRunWaiting(tx, { workspaceId, runId, fence, worker }))) return false;
      await enqueue(tx, "run-workflow", { workspaceId, runId });
      return true;
    });
  };
}
