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
  type Ending,
  lockWorkspace,
  type RunRow,
  setForBatch,
  type Totals,
  updateRunAdvanced,
  updateRunCounting,
} from "@/db/queries/runs";
import { tallyRest } from "@/db/queries/tally-rest";
import { tallyRunOverShared } from "@/db/queries/tally-shared-directory";
import type { Tally } from "@/lib/contract/fates";
import { log } from "@/lib/log";
import { recordLeadEvents } from "@/lib/webhooks/record-lead-events";
import { isDirectoryNewer } from "./companies-at";
import { compileCriteria } from "./compile-criteria";
import { endRun } from "./end-run";
import { batchSize, defaultPace, type Pace } from "./pace";
import { type BatchPlan, isSpent, runBatch } from "./run-batch";
import { lackOf } from "./score-classes";
import { takeOverRun } from "./take-over-run";
import { addTallies, countsOfTally, resultsOf, tallyOf } from "./tally";

export type RunOutcome = "ended" | "stopped" | "lost" | "gave way";

/** Another worker holds the run by now; the transaction that finds out must leave nothing behind. */
class RunLost extends Error {
  override readonly name = "RunLost";
}

/** A source was loaded while a batch read the table; what it read may be of either load, so nothing of it may stay. */
class DirectoryNewer extends Error {
  override readonly name = "DirectoryNewer";
}

/** `isNewer`: the directory has gone on from what the run reads, and the criteria were compiled knowing it. */
type Work = { run: RunRow; compiled: CompiledCriteria; isNewer: boolean; present: Set<number>; pace: Pace };

type Hold = {
  stop: AbortSignal;
  pace?: Pace;
  /** Asked after each batch; true once the run waits for another turn, and then it is no longer in hand. */
  giveWay?: (run: RunRow) => Promise<boolean>;
};

const idOf = ({ workspaceId, id, fence, worker }: RunRow) => ({ workspaceId, runId: id, fence, worker });

const pinsOf = ({ workspaceId, criteria, pinnedLoads }: RunRow) => ({
  workspaceId,
  keys: criteria.sources,
  loads: pinnedLoads,
});

/** To be asked after reading, in the same transaction. */
async function requireSameDirectory(tx: Tx, { run, isNewer }: Pick<Work, "run" | "isNewer">): Promise<void> {
  if (!isNewer && (await isDirectoryNewer(tx, pinsOf(run)))) throw new DirectoryNewer("a source was loaded meanwhile");
}

function held(row: RunRow | undefined): RunRow {
  if (!row) throw new RunLost("another worker holds the run");
  return row;
}

function end(run: RunRow, ending: Ending): Promise<RunRow> {
  return transaction(async (tx) => held(await endRun(tx, idOf(run), ending)));
}

function isOverTime({ criteria: { minutes }, workedMs }: RunRow): boolean {
  return minutes !== null && workedMs >= minutes * 60_000;
}

function overTime({ criteria: { minutes } }: RunRow): string {
  return `Stopped after ${minutes} ${minutes === 1 ? "minute" : "minutes"} of work, its limit. What was found is kept.`;
}

function cancelled(run: RunRow): Promise<RunRow> {
  return end(run, { status: "cancelled", statusReason: run.statusReason ?? "Cancelled." });
}

function added(run: RunRow, tally: Tally) {
  return { counts: countsOfTally(tally), breakdown: addTallies(run.breakdown, tally) };
}

function advance(work: Work, sorted: boolean, totals: Totals | null): Promise<RunRow> {
  const { run, compiled, present, pace } = work;
  const { batches, ...position } = run.checkpoint ?? { group: 0, after: null, batches: 0 };
  const plan: BatchPlan = { runId: run.id, compiled, present, sorted };
  const from = { position, results: run.results, size: batchSize(pace, batches) };
  return transaction(async (tx) => {
    await setForBatch(tx);
    await lockWorkspace(tx, run.workspaceId);
    const { position, tally } = await runBatch(tx, plan, from);
    await recordLeadEvents(tx, run);
    await requireSameDirectory(tx, work);
    const results = resultsOf(tally);
    const checkpoint = { ...position, batches: batches + 1 };
    return held(await updateRunAdvanced(tx, idOf(run), { ...added(run, tally), results, totals, checkpoint }));
  });
}

async function restOf(tx: Tx, { run, compiled }: Pick<Work, "run" | "compiled">, position: Position): Promise<Tally> {
  const isUnusable = position.after === null && compiled.classes.slice(position.group).every(({ usable }) => !usable);
  if (isUnusable && position.group === compiled.classes.findIndex(({ usable }) => !usable)) {
    const rows = await countUnusable(tx, compiled);
    return tallyOf(rows.map(({ source, contact, companies }) => [source, lackOf(run.criteria, contact), companies]));
  }
  const rest = compiled.isShared ? await restOverShared(tx, { run, compiled }) : null;
  return rest ?? tallyOf(await tallyRest(tx, compiled, { runId: run.id, position }));
}

/** Of all that a run counts, what it has not counted yet; null where it cannot be told that way. */
async function restOverShared(tx: Tx, { run, compiled }: Pick<Work, "run" | "compiled">): Promise<Tally | null> {
  if (!compiled.excludesLeads || compiled.leadsBefore) return null;
  const { breakdown } = run;
  const all = await tallyRunOverShared(tx, compiled, {
    runId: run.id,
    sources: [...new Set(run.pinnedLoads.map(({ source }) => source))],
    known: (source) => breakdown[source]?.new ?? 0,
  });
  const rest = all.map(
    ([source, fate, records]) => [source, fate, records - (breakdown[source]?.[fate] ?? 0)] as const,
  );
  return rest.every(([, , records]) => records >= 0) ? tallyOf(rest.filter(([, , records]) => records > 0)) : null;
}

/** Counts what is left without looking at it one by one: beyond the limit, or without contact data that must be there. */
async function countRest(work: Work, position: Position): Promise<RunRow> {
  const { run, compiled, present } = work;
  const left = [...present].some((group) => group >= position.group);
  if (!left) return end(run, { status: "succeeded", statusReason: null });
  const counting = await transaction(async (tx) => held(await updateRunCounting(tx, idOf(run))));
  if (counting.status === "cancelling") return cancelled(counting);
  return transaction(async (tx) => {
    await setForBatch(tx);
    await lockWorkspace(tx, run.workspaceId);
    const tally = await restOf(tx, { run, compiled }, position);
    await requireSameDirectory(tx, work);
    const rest = { ...added(run, tally), results: 0, totals: null, checkpoint: run.checkpoint, counting: true };
    held(await updateRunAdvanced(tx, idOf(run), rest));
    return held(await endRun(tx, idOf(run), { status: "succeeded", statusReason: null }));
  });
}

async function work(claimed: RunRow, { stop, pace, giveWay }: Required<Hold>): Promise<RunOutcome> {
  let run = claimed;
  const isNewer = await isDirectoryNewer(reader(), pinsOf(run));
  const compiled = await compileCriteria(reader(), run.criteria, run.workspaceId, {
    loads: run.pinnedLoads,
    leadsBefore: run.exactOf,
  });
  const [present, estimate] = await Promise.all([
    selectPresentClasses(reader(), compiled),
    estimateCandidates(reader(), compiled),
  ]);
  const counted: { totals: Totals | null } = { totals: null };
  let isCounting = run.total !== null;
  for (;;) {
    if (run.status === "cancelling") {
      await cancelled(run);
      return "ended";
    }
    if (stop.aborted) return "stopped";
    const position = run.checkpoint ?? { group: 0, after: null };
    if (run.checkpoint && isSpent({ compiled }, position, run.results)) {
      await countRest({ run, compiled, isNewer, present, pace }, position);
      return "ended";
    }
    if (isOverTime(run)) {
      await end(run, { status: "partial", statusReason: overTime(run) });
      return "ended";
    }
    const sorted = (counted.totals?.total ?? run.total ?? estimate) <= pace.sortedMax;
    run = await advance({ run, compiled, isNewer, present, pace }, sorted, counted.totals);
    if (!isCounting) {
      isCounting = true;
      countCandidates(reader(), compiled).then(
        (totals) => {
          counted.totals = totals;
        },
        (error: unknown) => log.warn({ err: error, run: run.id }, "the candidates could not be counted"),
      );
    }
    if (await giveWay(run)) return "gave way";
  }
}

/**
 * Takes a run over, unless it is claimed already, and brings it to its end, or as far as it may until told to stop. Safe to
 * do again after any death.
 */
export async function runWorkflow(
  { workspaceId, runId, claimed }: { workspaceId: string; runId: string; claimed?: RunRow | undefined },
  { worker, stop, pace = defaultPace(), giveWay = async () => false }: Hold & { worker: string },
): Promise<RunOutcome> {
  for (let run = claimed; ; run = undefined) {
    run ??= await transaction((tx) => takeOverRun(tx, { workspaceId, runId, worker }));
    if (!run) return "ended";
    try {
      return await work(run, { stop, pace, giveWay });
    } catch (error) {
      if (error instanceof RunLost) return "lost";
      if (!(error instanceof DirectoryNewer)) throw error;
    }
  }
}
