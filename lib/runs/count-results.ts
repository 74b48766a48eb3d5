import { selectResultCounts } from "@/db/queries/result-counts";
import { findRun } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { ResultSummary } from "@/lib/contract/results";
import { type ResultQuery, resultSet } from "./result-set";

/** How many results the filters leave, and how many each other value of a filter would. */
export async function countResults(
  ctx: Ctx,
  { runId, ...filter }: Omit<ResultQuery, "since"> & { runId: string },
): Promise<ResultSummary> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const f = { workspaceId, runId: fromTypeId("run", runId) };
  const [run, counts] = await Promise.all([findRun(conn, f), selectResultCounts(conn, resultSet(f, filter))]);
  if (!run) throw notFound("run");
  return { object: "prospector_result_summary", run_id: runId, ...counts };
}
