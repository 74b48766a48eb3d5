import { selectMatched } from "@/db/queries/lead-records";
import { selectLastChanges } from "@/db/queries/lead-tracking";
import { findLead, selectSightings } from "@/db/queries/leads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId, toTypeId } from "@/lib/base/ids";
import type { LeadDetail } from "@/lib/contract/leads";
import { toLastChanges } from "@/lib/present/to-last-changes";
import { toLead } from "@/lib/present/to-lead";

const SIGHTINGS_MAX = 100;

export async function getLead(ctx: Ctx, { leadId }: { leadId: string }): Promise<LeadDetail> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const id = fromTypeId("lead", leadId);
  const [row, sightings, changes] = await Promise.all([
    findLead(conn, { workspaceId, id }),
    selectSightings(conn, { workspaceId, leadId: id, take: SIGHTINGS_MAX }),
    selectLastChanges(conn, { workspaceId, leadId: id }),
  ]);
  if (!row) throw notFound("lead");
  const matched = await selectMatched(conn, { workspaceId, identity: row.identity });
  const runs = sightings.map(({ runId, workflowId, workflowName, rank, score, seenAt }) => ({
    run_id: toTypeId("run", runId),
    workflow_id: toTypeId("workflow", workflowId),
    workflow_name: workflowName,
    rank,
    score,
    seen_at: seenAt.toISOString(),
  }));
  return { ...toLead(row), runs, last_changes: toLastChanges(changes), matched };
}
