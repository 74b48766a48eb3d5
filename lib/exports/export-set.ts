import type { ExportSet } from "@/db/queries/export-rows";
import type { LeadOrder } from "@/db/queries/leads";
import type { ResultOrder } from "@/db/queries/results";
import type { CreateExport } from "@/lib/contract/exports";
import { fromTypeId } from "@/lib/ids";

/** The rows that the list operation gives under the same filters, in its order. */
export function exportSet(workspaceId: string, request: CreateExport): ExportSet {
  const { sort } = request;
  const isDescending = sort.startsWith("-");
  const by = sort.replace("-", "");
  if (request.of === "results") {
    const { outcome } = request;
    const runId = fromTypeId("run", request.run_id);
    return { of: "results", workspaceId, runId, outcome, order: { by: by as ResultOrder["by"], isDescending } };
  }
  return { of: "leads", workspaceId, q: request.q, order: { by: by as LeadOrder["by"], isDescending } };
}
