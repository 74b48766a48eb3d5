import type { Conn } from "@/db/client";
import { type CompiledCriteria, estimateCandidates } from "@/db/queries/candidates";
import { hasLeads } from "@/db/queries/leads";
import type { BestRow } from "@/db/queries/samples";
import { tallyAndSample } from "@/db/queries/tally-and-sample";
import { countNewWithinLimit, type PreviewTally, tallyCandidates } from "@/db/queries/tally-candidates";
import { tallyKeptCounts } from "@/db/queries/tally-kept-counts";
import { tallySharedDirectory } from "@/db/queries/tally-shared-directory";
import { soughtAlone, tallySought } from "@/db/queries/tally-sought";
import type { Criteria } from "@/lib/contract/criteria";
import type { Tally } from "@/lib/contract/fates";
import type { RunCounts } from "@/lib/contract/runs";
import { countsOfParts } from "@/lib/present/tally";
import { bestSamples } from "./best-samples";
import { compileCriteria } from "./compile-criteria";
import { keepLeadTallies } from "./keep-lead-tallies";
import { SORTED_MAX } from "./pace";

export type EnginePreview = {
  counts: RunCounts;
  reasons: Tally[string];
  fresh: number;
  samples: (BestRow & { score: number })[];
};

/** Leads that are there take ranks too where they are not excluded; then which are new within the limit depends on the order. */
async function newWithinLimit(
  conn: Conn,
  compiled: CompiledCriteria,
  { fresh, known }: Pick<PreviewTally, "fresh" | "known">,
): Promise<number> {
  if (known === 0 || fresh + known <= compiled.limit) return Math.min(fresh, compiled.limit);
  return countNewWithinLimit(conn, compiled);
}

/** Of so many candidates that sorting them would cost more than walking to the best. */
async function tallyAndWalk(
  conn: Conn,
  compiled: CompiledCriteria,
  { wanted, knowsLeads }: { wanted: number; knowsLeads: boolean },
): Promise<PreviewTally & { samples: BestRow[] }> {
  const kept = await tallyKeptCounts(conn, compiled, { hasLeads: knowsLeads });
  if (kept?.isUnsettled) keepLeadTallies(compiled.workspaceId);
  const tally =
    kept ?? (await (compiled.isShared ? tallySharedDirectory(conn, compiled) : tallyCandidates(conn, compiled)));
  const firsts = compiled.excludesLeads ? kept?.firsts : undefined;
  // A walk for more than there are would look up the lead of every company.
  const samples = await bestSamples(conn, compiled, Math.min(wanted, tally.fresh + tally.known), firsts);
  return { ...tally, samples };
}

type PreviewInput = { criteria: Criteria; workspaceId: string; samples: number; sortedMax?: number };
type Sorted = { wanted: number; knowsLeads: boolean; sortedMax: number };

/** The tally and the first companies, the way that costs least for as many as the criteria select. */
async function tallyOf(conn: Conn, compiled: CompiledCriteria, { sortedMax, ...of }: Sorted) {
  const wanted = { take: of.wanted, hasLeads: of.knowsLeads };
  const sought = soughtAlone(compiled);
  const isRare = sought && (await estimateCandidates(conn, sought)) <= sortedMax;
  const found = isRare ? await tallySought(conn, sought, wanted) : null;
  if (found) return found;
  const isSmall = (await estimateCandidates(conn, compiled)) <= sortedMax;
  return isSmall ? tallyAndSample(conn, compiled, wanted) : tallyAndWalk(conn, compiled, of);
}

/** What a run of these criteria would count and find first, by the run's own query; nothing is written. */
export async function preview(
  conn: Conn,
  { criteria, workspaceId, samples: wanted, sortedMax = SORTED_MAX }: PreviewInput,
): Promise<EnginePreview> {
  const [compiled, knowsLeads] = await Promise.all([
    compileCriteria(conn, criteria, workspaceId),
    hasLeads(conn, workspaceId),
  ]);
  const { fates, samples, ...tally } = await tallyOf(conn, compiled, { wanted, knowsLeads, sortedMax });
  const reasons = Object.fromEntries(fates);
  const within = await newWithinLimit(conn, compiled, tally);
  const { fresh } = tally;
  const limited = { ...reasons, new: within, over_limit: fresh - within };
  return {
    counts: countsOfParts([limited]),
    reasons: limited,
    fresh,
    samples: samples.map((row) => ({ ...row, score: compiled.classes[row.class]?.score ?? 0 })),
  };
}
