import { selectLeadValues } from "@/db/queries/lead-facets";
import { selectLeadVariety } from "@/db/queries/lead-variety";
import { countLeads as countRows } from "@/db/queries/leads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import type { IdKind } from "@/lib/contract/ids";
import { LEAD_VALUES_MAX, LEAD_VARIETY_MAX, type LeadFacet, type LeadSummary } from "@/lib/contract/leads";
import { chosenIn, toValues } from "@/lib/present/to-values";
import { type LeadQuery, leadSet } from "./lead-set";

type CountLeads = LeadQuery & {
  values_of?: LeadFacet | undefined;
  value?: string | undefined;
  varied?: "yes" | "no" | undefined;
};

const IDS: Partial<Record<LeadFacet, IdKind>> = { owner_id: "user", workflow_id: "workflow" };

/** How many leads the list has under the same filters, and of a field how many each of its values would leave. */
export async function countLeads(
  ctx: Ctx,
  { values_of: field, value, varied: isAsked, ...filter }: CountLeads,
): Promise<LeadSummary> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const own = { own: field && filter[field], kind: field && IDS[field] };
  const [total, found, varied] = await Promise.all([
    countRows(conn, leadSet(workspaceId, filter)),
    field &&
      selectLeadValues(conn, leadSet(workspaceId, { ...filter, [field]: undefined }), {
        field,
        chosen: chosenIn(own),
        holding: value,
        take: LEAD_VALUES_MAX,
      }),
    isAsked === "yes" ? selectLeadVariety(conn, leadSet(workspaceId, filter), LEAD_VARIETY_MAX) : null,
  ]);
  return { object: "prospector_lead_summary", total, ...toValues(found, "leads", { ...own, total }), varied };
}
