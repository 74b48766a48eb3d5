import type { Conn } from "@/db/client";
import type { CompiledCriteria } from "@/db/queries/candidates";
import { hasCompanies } from "@/db/queries/identity-shares";
import { hasOverrides } from "@/db/queries/match-decisions";
import type { SampleRow } from "@/db/queries/samples";
import { countNewWithinLimit, type PreviewTally, tallyCandidates } from "@/db/queries/tally-candidates";
import { tallySharedDirectory } from "@/db/queries/tally-shared-directory";
import type { Criteria } from "@/lib/contract/criteria";
import type { Tally } from "@/lib/contract/fates";
import type { RunCounts } from "@/lib/contract/runs";
import { bestSamples } from "./best-samples";
import { compileCriteria } from "./compile-criteria";
import { SORTED_MAX } from "./pace";
import { countsOfParts } from "./tally";

export type EnginePreview = {
  counts: RunCounts;
  reasons: Tally[string];
  fresh: number;
  samples: (SampleRow & { score: number })[];
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

type PreviewInput = { criteria: Criteria; workspaceId: string; samples: number; sortedMax?: number };

/** What a run of these criteria would count and find first, by the run's own query; nothing is written. */
export async function preview(
  conn: Conn,
  { criteria, workspaceId, samples: wanted, sortedMax = SORTED_MAX }: PreviewInput,
): Promise<EnginePreview> {
  const [compiled, isDecided, isMixed] = await Promise.all([
    compileCriteria(conn, criteria, workspaceId),
    hasOverrides(conn, workspaceId),
    hasCompanies(conn, workspaceId),
  ]);
  const tallied = isDecided || isMixed ? tallyCandidates(conn, compiled) : tallySharedDirectory(conn, compiled);
  const { fates, ...tally } = await tallied;
  const reasons = Object.fromEntries(fates);
  const { found } = countsOfParts([reasons]);
  const [within, samples] = await Promise.all([
    newWithinLimit(conn, compiled, tally),
    wanted > 0 && tally.fresh + tally.known > 0
      ? bestSamples(conn, compiled, { wanted, sorted: found <= sortedMax })
      : [],
  ]);
  const { fresh } = tally;
  const limited = { ...reasons, new: within, over_limit: fresh - within };
  return {
    counts: countsOfParts([limited]),
    reasons: limited,
    fresh,
    samples: samples.map((row) => ({ ...row, score: compiled.classes[row.class]?.score ?? 0 })),
  };
}
