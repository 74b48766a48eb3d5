import type { Conn } from "@/db/client";
import type { CompiledCriteria } from "@/db/queries/candidates";
import type { SampleRow } from "@/db/queries/samples";
import { countNewWithinLimit, type Tally, tallyCandidates } from "@/db/queries/tally-candidates";
import type { Criteria } from "@/lib/contract/criteria";
import type { RunCounts } from "@/lib/contract/runs";
import { bestSamples } from "./best-samples";
import { compileCriteria } from "./compile-criteria";
import { SORTED_MAX } from "./pace";

export type EnginePreview = { counts: RunCounts; fresh: number; samples: (SampleRow & { score: number })[] };

/** Leads that are there take ranks too where they are not excluded; then which are new within the limit depends on the order. */
async function newWithinLimit(conn: Conn, compiled: CompiledCriteria, { fresh, known }: Tally): Promise<number> {
  if (known === 0 || fresh + known <= compiled.limit) return Math.min(fresh, compiled.limit);
  return countNewWithinLimit(conn, compiled);
}

type PreviewInput = { criteria: Criteria; workspaceId: string; samples: number; sortedMax?: number };

/** What a run of these criteria would count and find first, by the run's own query; nothing is written. */
export async function preview(
  conn: Conn,
  { criteria, workspaceId, samples: wanted, sortedMax = SORTED_MAX }: PreviewInput,
): Promise<EnginePreview> {
  const compiled = await compileCriteria(conn, criteria, workspaceId);
  const tally = await tallyCandidates(conn, compiled);
  const [within, samples] = await Promise.all([
    newWithinLimit(conn, compiled, tally),
    wanted > 0 && tally.fresh + tally.known > 0
      ? bestSamples(conn, compiled, { wanted, sorted: tally.found <= sortedMax })
      : [],
  ]);
  const { found, filtered, duplicates, excluded, fresh } = tally;
  const counts = { found, filtered, duplicates, excluded, new: within, over_limit: fresh - within };
  return {
    counts,
    fresh,
    samples: samples.map((row) => ({ ...row, score: compiled.classes[row.class]?.score ?? 0 })),
  };
}
