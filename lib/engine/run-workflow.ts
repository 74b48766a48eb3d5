import { reader, type Tx, transaction } from "@/db/client";
import {
  type CompiledCriteria,
  countCandidates,
  countUnusable,
  estimateCandidates,
  type Position,
  selectPresentClasses,
} from "@/db/queries/candidates";
import { hasIdentityChanges } from "@/db/queries/identity-in";
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
import { takeMark } from "@/db/queries/walks";
import type { Walk } from "@/db/schema/runs";
import { log } from "@/lib/base/log";
import type { Tally } from "@/lib/contract/fates";
import { lackOf } from "@/lib/criteria/score-classes";
import { recordLeadEvents } from "@/lib/events/record-lead-events";
import { addTallies, countsOfTally, resultsOf, tallyOf } from "@/lib/present/tally";
import { isDirectoryNewer } from "./companies-at";
import { compileCriteria } from "./compile-criteria";
import { endRun } from "./end-run";
import { batchSize, defaultPace, type Pace } from "./pace";
import { type BatchPlan, isSpent, runBatch } from "./run-batch";
import { takeOverRun } from "./take-over-run";
import { type Start, takeUpWalk, toWalk } from "./take-up-walk";

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

/** Where a batch begins; what an earlier run has walked counts in the first one. */
async function startOf(tx: Tx, run: RunRow): Promise<Start> {
  const { checkpoint, walked } = run;
  if (!checkpoint) return takeUpWalk(tx, run);
  return { key: walked?.key ?? null, since: walked?.since ?? 0, led: walked?.led, position: checkpoint, tally: {} };
}

function advance(work: Work, sorted: boolean, totals: Totals | null): Promise<RunRow> {
  const { run, compiled, present, pace } = work;
  const batches = run.checkpoint?.batches ?? 0;
  const plan: BatchPlan = { runId: run.id, compiled, present, sorted };
  return transaction(async (tx) => {
    await setForBatch(tx);
    await lockWorkspace(tx, run.workspaceId);
    const start = await startOf(tx, run);
    const { position: at, since } = start;
    const isAnew = run.checkpoint ? (run.checkpoint.isAnew ?? false) : run.results > 0;
    const from = { position: at, results: run.results, size: batchSize(pace, batches), since, isAnew };
    const { position, tally: found } = await runBatch(tx, plan, from);
    const tally = addTallies(start.tally, found);
    await recordLeadEvents(tx, run);
    await requireSameDirectory(tx, work);
    const results = resultsOf(tally);
    const checkpoint = { ...position, batches: batches + 1, ...(isAnew && { isAnew }) };
    const { counts, breakdown } = added(run, tally);
    const walked = toWalk(start, position, breakdown);
    return held(await updateRunAdvanced(tx, idOf(run), { counts, breakdown, results, totals, checkpoint, walked }));
  });
}

type Rest = { tally: Tally; walked: Walk | null };

async function restOf(tx: Tx, { run, compiled }: Pick<Work, "run" | "compiled">, position: Position): Promise<Rest> {
  const { walked } = run;
  const isUnusable = position.after === null && compiled.classes.slice(position.group).every(({ usable }) => !usable);
  if (isUnusable && position.group === compiled.classes.findIndex(({ usable }) => !usable)) {
    const rows = await countUnusable(tx, compiled);
    const lacks = rows.map(
      ({ source, contact, companies }) => [source, lackOf(run.criteria, contact), companies] as const,
    );
    return { tally: tallyOf(lacks), walked };
  }
  const rest = compiled.isShared ? await restOverShared(tx, { run, compiled }) : null;
  return rest ?? { tally: tallyOf(await tallyRest(tx, compiled, { runId: run.id, position })), walked };
}

/** Of all that a run counts, what it has not counted yet; null where it cannot be told that way. */
async function restOverShared(tx: Tx, { run, compiled }: Pick<Work, "run" | "compiled">): Promise<Rest | null> {
  if (!compiled.excludesLeads || compiled.leadsBefore) return null;
  const { breakdown, walked, workspaceId } = run;
  const mark = await takeMark(tx);
  const isSame = walked?.led && !(await hasIdentityChanges(tx, { workspaceId, mark: walked.since }));
  const { fates, led } = await tallyRunOverShared(tx, compiled, {
    runId: run.id,
    sources: [...new Set(run.pinnedLoads.map(({ source }) => source))],
    known: (source) => breakdown[source]?.new ?? 0,
    led: isSame ? walked.led : undefined,
  });
  const rest = fates.map(
    ([source, fate, records]) => [source, fate, records - (breakdown[source]?.[fate] ?? 0)] as const,
  );
  if (rest.some(([, , records]) => records < 0)) return null;
  const tally = tallyOf(rest.filter(([, , records]) => records > 0));
  return { tally, walked: walked && { ...walked, led: { mark, records: led } } };
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
    const { tally, walked } = await restOf(tx, { run, compiled }, position);
    await requireSameDirectory(tx, work);
    const rest = {
      ...added(run, tally),
      results: 0,
      totals: null,
      checkpoint: run.checkpoint,
      walked,
      counting: true,
    };
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
