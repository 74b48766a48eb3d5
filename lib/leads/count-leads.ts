import { selectLeadValues } from "@/db/queries/lead-facets";
import { countLeads as countRows } from "@/db/queries/leads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { toTypeId } from "@/lib/base/ids";
import { LEAD_VALUES_MAX, type LeadFacet, type LeadSummary } from "@/lib/contract/leads";
import { type LeadQuery, leadSet } from "./lead-set";

type CountLeads = LeadQuery & { values_of?: LeadFacet | undefined; value?: string | undefined };

const WIRE: Partial<Record<LeadFacet, (id: string) => string>> = {
  owner_id: (id) => toTypeId("user", id),
  workflow_id: (id) => toTypeId("workflow", id),
};

async function valuesOf({ workspaceId, conn }: Ctx, field: LeadFacet, holding: string | undefined, filter: LeadQuery) {
  const set = leadSet(workspaceId, { ...filter, [field]: undefined });
  const found = await selectLeadValues(conn, set, { field, holding, take: LEAD_VALUES_MAX + 1 });
  const toWire = WIRE[field] ?? ((value) => value);
  return {
    values: found.slice(0, LEAD_VALUES_MAX).map(({ value, ...row }) => ({ value: toWire(value), ...row })),
    has_more_values: found.length > LEAD_VALUES_MAX,
  };
}

/** How many leads the list has under the same filters, and of a field how many each of its values would leave. */
export async function countLeads(ctx: Ctx, { values_of: field, value, ...filter }: CountLeads): Promise<LeadSummary> {
  requireScope(ctx, "prospector.read");
  const [total, counted] = await Promise.all([
    countRows(ctx.conn, leadSet(ctx.workspaceId, filter)),
    field ? valuesOf(ctx, field, value, filter) : { values: [], has_more_values: false },
  ]);
  return { object: "prospector_lead_summary", total, ...counted };
}
