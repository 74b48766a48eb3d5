import type { ExportSet } from "@/db/queries/export-rows";
import type { LeadOrder } from "@/db/queries/leads";
import type { ResultOrder } from "@/db/queries/results";
import { fromTypeId } from "@/lib/base/ids";
import type { CreateExport } from "@/lib/contract/exports";
import { leadSet } from "@/lib/leads/lead-set";
import { resultSet } from "@/lib/runs/result-set";

/** The rows that the list operation gives under the same filters, in its order. */
export function exportSet(workspaceId: string, request: CreateExport): ExportSet {
  const { sort } = request;
  const isDescending = sort.startsWith("-");
  const by = sort.replace("-", "");
  if (request.of === "results") {
    const runId = fromTypeId("run", request.run_id);
    const order = { by: by as ResultOrder["by"], isDescending };
    return { of: "results", ...resultSet({ workspaceId, runId }, request), order };
  }
  return { of: "leads", ...leadSet(workspaceId, request), order: { by: by as LeadOrder["by"], isDescending } };
}
