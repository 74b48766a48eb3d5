import type { ExportSet } from "@/db/queries/export-rows";
import { fromTypeId } from "@/lib/base/ids";
import { orderOf } from "@/lib/base/order-of";
import type { CreateExport } from "@/lib/contract/exports";
import { leadSet } from "@/lib/leads/lead-set";
import { resultSet } from "@/lib/runs/result-set";

/** The rows that the list operation gives under the same filters, in its order. */
export function exportSet(workspaceId: string, request: CreateExport): ExportSet {
  if (request.of === "results") {
    const runId = fromTypeId("run", request.run_id);
    return { of: "results", ...resultSet({ workspaceId, runId }, request), order: orderOf(request.sort) };
  }
  return { of: "leads", ...leadSet(workspaceId, request), order: orderOf(request.sort) };
}
