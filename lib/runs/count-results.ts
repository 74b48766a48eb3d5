import { selectResultValues } from "@/db/queries/result-facets";
import { countResults as countRows } from "@/db/queries/results";
import { findRun } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { RESULT_VALUES_MAX, type ResultFacet, type ResultSummary } from "@/lib/contract/results";
import { chosenIn, toValues } from "@/lib/present/to-values";
import { type ResultQuery, resultSet } from "./result-set";

type CountResults = ResultQuery & { values_of?: ResultFacet | undefined; value?: string | undefined };

/** How many results the list has under the same filters, and of a field how many each of its values would leave. */
export async function countResults(
  ctx: Ctx,
  { runId, values_of: field, value, ...filter }: CountResults & { runId: string },
): Promise<ResultSummary> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const f = { workspaceId, runId: fromTypeId("run", runId) };
  const own = { own: field && filter[field], kind: undefined };
  const [run, total, found] = await Promise.all([
    findRun(conn, f),
    countRows(conn, resultSet(f, filter)),
    field &&
      selectResultValues(conn, resultSet(f, { ...filter, [field]: undefined }), {
        field,
        chosen: chosenIn(own),
        holding: value,
        take: RESULT_VALUES_MAX,
      }),
  ]);
  if (!run) throw notFound("run");
  return {
    object: "prospector_result_summary",
    run_id: runId,
    results: total,
    ...toValues(found, "results", { ...own, total }),
  };
}
