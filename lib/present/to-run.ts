import type { RunRow } from "@/db/queries/runs";
import { toTypeId } from "@/lib/base/ids";
import type { Run } from "@/lib/contract/runs";
import { runBreakdown } from "./run-breakdown";
import { runEta } from "./run-eta";
import { runStall } from "./run-stall";

export function toRun(row: RunRow): Run {
  const { found, filtered, duplicates, excluded, stage, processed, total } = row;
  return {
    id: toTypeId("run", row.id),
    object: "prospector_run",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    status: row.status,
    status_reason: row.statusReason,
    workflow_id: toTypeId("workflow", row.workflowId),
    workflow_name: row.workflowName,
    workflow_revision: row.workflowRevision,
    trigger: row.trigger,
    created_by: row.createdBy && toTypeId("user", row.createdBy),
    started_at: row.startedAt?.toISOString() ?? null,
    finished_at: row.finishedAt?.toISOString() ?? null,
    progress: { stage, processed, total },
    counts: { found, filtered, duplicates, excluded, new: row.new, over_limit: row.overLimit },
    breakdown: runBreakdown(row.breakdown),
    eta: runEta(row),
    stalled: runStall(row),
    worked_ms: row.workedMs,
    results: row.results,
    criteria: row.criteria,
    sources: Object.entries(row.sourceVersions).map(([key, version]) => ({ key, version })),
    exact_of: row.exactOf && toTypeId("run", row.exactOf),
    detail_dropped_at: row.detailDroppedAt?.toISOString() ?? null,
  };
}
