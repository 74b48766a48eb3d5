import { reader, type Tx, transaction } from "@/db/client";
import {
  type CompiledCriteria,
  countCandidates,
  countUnusable,
  estimateCandidates,
  type Position,
  selectPresentClasses,
} from "@/db/queries/candidates";
import {
  claimRun,
  type Ending,
  lockWorkspace,
  type RunRow,
  setForBatch,
  updateRunAdvanced,
  updateRunCounting,
  updateRunEnded,
} from "@/db/queries/runs";
import { tallyCandidates } from "@/db/queries/tally-candidates";
import type { RunCounts } from "@/lib/contract/runs";
import { log } from "@/lib/log";
import { compileCriteria } from "./compile-criteria";
import { batchSize, defaultPace, type Pace } from "./pace";
import { type BatchPlan, isSpent, runBatch } from "./run-batch";

export type RunOutcome = "ended" | "stopped" | "lost" | "gave way";

/** Another worker holds the run by now; the transaction that finds out must leave nothing behind. */
class RunLost extends Error {
  override readonly name = "RunLost";
}

type Work = { run: RunRow; compiled: CompiledCriteria; present: Set<number>; pace: Pace };

type Hold = {
  stop: AbortSignal;
  pace?: Pace;
  /** Asked after each batch; true once the run waits for another turn, and then it is no longer in hand. */
  giveWay?: (run: RunRow) => Promise<boolean>;
};

const idOf = ({ workspaceId, id, fence }: RunRow) => ({ workspaceId, runId: id, fence });

function held(row: RunRow | undefined): RunRow {
  if (!row) throw new RunLost("another worker holds the run");
  return row;
}

function end(run: RunRow, ending: Ending): Promise<RunRow> {
  return transaction(async (tx) => held(await updateRunEnded(tx, idOf(run), ending)));
}

function cancelled(run: RunRow): Promise<RunRow> {
  return end(run, { status: "cancelled", statusReason: run.statusReason ?? "Cancelled." });
}

function advance({ run, compiled, present, pace }: Work, sorted: boolean, total: number | null): Promise<RunRow> {
  const { batches, ...position } = run.checkpoint ?? { group: 0, after: null, batches: 0 };
  const plan: BatchPlan = { runId: run.id, compiled, present, sorted };
  return transaction(async (tx) => {
    await setForBatch(tx);
    await lockWorkspace(tx, run.workspaceId);
    const ended = await runBatch(tx, plan, { position, results: run.results, size: batchSize(pace, batches) });
    const { processed, ...counts } = ended.counts;
    const checkpoint = { ...ended.position, batches: batches + 1 };
    return held(
      await updateRunAdvanced(tx, idOf(run), { ...counts, found: processed, over_limit: 0, total, checkpoint }),
    );
  });
}

async function restOf(
  tx: Tx,
  { run, compiled }: Pick<Work, "run" | "compiled">,
  position: Position,
): Promise<RunCounts> {
  const isUnusable = position.after === null && compiled.classes.slice(position.group).every(({ usable }) => !usable);
  if (isUnusable && position.group === compiled.classes.findIndex(({ usable }) => !usable)) {
    const count = await countUnusable(tx, compiled);
    return { found: count, filtered: count, excluded: 0, duplicates: 0, new: 0, over_limit: 0 };
  }
  const { fresh, known: _, ...counts } = await tallyCandidates(tx, compiled, { runId: run.id, position });
  return { ...counts, new: 0, over_limit: fresh };
}

/** Counts what is left without looking at it one by one: beyond the limit, or without contact data that must be there. */
async function countRest({ run, compiled, present }: Work, position: Position): Promise<RunRow> {
  const left = [...present].some((group) => group >= position.group);
  if (!left) return end(run, { status: "succeeded", statusReason: null });
  const counting = await transaction(async (tx) => held(await updateRunCounting(tx, idOf(run))));
  if (counting.status === "cancelling") return cancelled(counting);
  return transaction(async (tx) => {
    await setForBatch(tx);
    const counts = await restOf(tx, { run, compiled }, position);
    const advanced = { ...counts, results: 0, total: null, checkpoint: run.checkpoint, counting: true };
    held(await updateRunAdvanced(tx, idOf(run), advanced));
    return held(await updateRunEnded(tx, idOf(run), { status: "succeeded", statusReason: null }));
  });
}

async function work(claimed: RunRow, { stop, pace, giveWay }: Required<Hold>): Promise<RunOutcome> {
  let run = claimed;
  const compiled = await compileCriteria(reader(), run.criteria, run.workspaceId);
  const [present, estimate] = await Promise.all([
    selectPresentClasses(reader(), compiled),
    estimateCandidates(reader(), compiled),
  ]);
  const counted: { total: number | null } = { total: null };
  let isCounting = run.total !== null;
  for (;;) {
    if (run.status === "cancelling") {
      await cancelled(run);
      return "ended";
    }
    if (stop.aborted) return "stopped";
    const position = run.checkpoint ?? { group: 0, after: null };
    if (run.checkpoint && isSpent({ compiled }, position, run.results)) {
      await countRest({ run, compiled, present, pace }, position);
      return "ended";
    }
    const sorted = (counted.total ?? run.total ?? estimate) <= pace.sortedMax;
    run = await advance({ run, compiled, present, pace }, sorted, counted.total);
    if (!isCounting) {
      isCounting = true;
      countCandidates(reader(), compiled).then(
        (total) => {
          counted.total = total;
        },
        (error: unknown) => log.warn({ err: error, run: run.id }, "the candidates could not be counted"),
      );
    }
    if (await giveWay(run)) return "gave way";
  }
}

/** Takes a run over and brings it to its end, or as far as it may until told to stop. Safe to do again after any death. */
export async function runWorkflow(
  { workspaceId, runId }: { workspaceId: string; runId: string },
  { worker, stop, pace = defaultPace(), giveWay = async () => false }: Hold & { worker: string },
): Promise<RunOutcome> {
  const run = await transaction((tx) => claimRun(tx, { workspaceId, runId, worker }));
  if (!run) return "ended";
  try {
    return await work(run, { stop, pace, giveWay });
  } catch (error) {
    if (error instanceof RunLost) return "lost";
    throw error;
  }
}
