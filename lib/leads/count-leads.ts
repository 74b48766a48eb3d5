import { countLeads as countRows } from "@/db/queries/leads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import type { LeadSummary } from "@/lib/contract/leads";
import { type LeadQuery, leadSet } from "./lead-set";

/** How many leads the list has under the same filters. */
export async function countLeads(ctx: Ctx, filter: LeadQuery): Promise<LeadSummary> {
  requireScope(ctx, "prospector.read");
  const total = await countRows(ctx.conn, leadSet(ctx.workspaceId, filter));
  return { object: "prospector_lead_summary", total };
}
