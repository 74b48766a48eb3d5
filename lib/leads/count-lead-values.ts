import { selectLeadValues } from "@/db/queries/lead-facets";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { toTypeId } from "@/lib/base/ids";
import { LEAD_VALUES_MAX, type LeadFacet, type LeadFacetValues } from "@/lib/contract/leads";
import { type LeadQuery, leadSet } from "./lead-set";

type CountLeadValues = LeadQuery & { field: LeadFacet; value?: string | undefined };

const WIRE: Partial<Record<LeadFacet, (id: string) => string>> = {
  owner_id: (id) => toTypeId("user", id),
  workflow_id: (id) => toTypeId("workflow", id),
};

/** How many leads each value of a field would leave beside the other filters. */
export async function countLeadValues(
  ctx: Ctx,
  { field, value: holding, ...filter }: CountLeadValues,
): Promise<LeadFacetValues> {
  requireScope(ctx, "prospector.read");
  const set = leadSet(ctx.workspaceId, { ...filter, [field]: undefined });
  const found = await selectLeadValues(ctx.conn, set, { field, holding, take: LEAD_VALUES_MAX + 1 });
  const toWire = WIRE[field] ?? ((value) => value);
  return {
    object: "prospector_lead_facet",
    field,
    values: found.slice(0, LEAD_VALUES_MAX).map(({ value, name, leads }) => ({ value: toWire(value), name, leads })),
    has_more: found.length > LEAD_VALUES_MAX,
  };
}
