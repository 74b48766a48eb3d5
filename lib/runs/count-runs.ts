import { selectRunValues } from "@/db/queries/run-facets";
import { countRuns as countRows } from "@/db/queries/runs";
import { type Ctx, requireScope } from "@/lib/access/actor";
import type { IdKind } from "@/lib/contract/ids";
import { RUN_VALUES_MAX, type RunFacet, type RunSummary } from "@/lib/contract/runs";
import { chosenIn, toValues } from "@/lib/present/to-values";
import { type RunFilter, runFilter } from "./run-filter";

type CountRuns = RunFilter & { values_of?: RunFacet | undefined; value?: string | undefined };

const IDS: Partial<Record<RunFacet, IdKind>> = { created_by: "user", workflow_id: "workflow" };

/** How many runs the list has under the same filters, and of a field how many each of its values would leave. */
export async function countRuns(ctx: Ctx, { values_of: field, value, ...filter }: CountRuns): Promise<RunSummary> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const setOf = (f: RunFilter) => ({ workspaceId, ...runFilter(f) });
  const own = { own: field && filter[field], kind: field && IDS[field] };
  const [total, found] = await Promise.all([
    countRows(conn, setOf(filter)),
    field &&
      selectRunValues(conn, setOf({ ...filter, [field]: undefined }), {
        field,
        chosen: chosenIn(own),
        holding: value,
        take: RUN_VALUES_MAX,
      }),
  ]);
  return { object: "prospector_run_summary", total, ...toValues(found, "runs", { ...own, total }) };
}
