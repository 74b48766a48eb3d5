import { keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import { LEAD_TRAITS, type LeadTrait } from "@/lib/contract/lead-traits";
import type { LeadFilter as Filter, LeadDetail, LeadFacet, LeadSummary } from "@/lib/contract/leads";
import type { LeadSort } from "@/lib/contract/sorts";
import { call, callTagged } from "./call";
import { countQuery } from "./count-query";
import { facetQuery } from "./facet-query";
import { listRequest } from "./list-request";
import { newest } from "./newest";
import { PAGE_ROWS } from "./page-size";

type LeadFilter = Omit<Partial<Filter>, "sort">;

export const leadsQuery = (filter: LeadFilter & { sort: LeadSort; cursor?: string }) =>
  queryOptions({
    queryKey: ["leads", "list", filter],
    ...listRequest("listLeads", { query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
  });

/** How many the list has under the same filters. */
export const leadCountQuery = (filter: LeadFilter) =>
  countQuery({
    queryKey: ["leads", "count", filter],
    queryFn: async ({ signal }) => (await call("countLeads", { query: filter, signal })).data.total,
  });

/** So few leads are told from each other by nothing. */
const FEW = 2;

/** Which fields tell the workspace's leads from each other. While somebody reads, a column does not come or go by itself. */
export const leadVarietyQuery = () =>
  queryOptions({
    queryKey: ["lead-variety"],
    queryFn: async ({ signal }) => toVariety((await call("countLeads", { query: { varied: "yes" }, signal })).data),
    staleTime: Number.POSITIVE_INFINITY,
  });

export function toVariety({ total, varied }: LeadSummary): readonly LeadTrait[] {
  return total < FEW ? LEAD_TRAITS : (varied ?? LEAD_TRAITS);
}

/** The values of a field, each with how many leads it would leave beside the other filters. */
export const leadValuesQuery = (field: LeadFacet, filter: LeadFilter & { value?: string }) =>
  facetQuery(["leads", "values", field, filter], async ({ signal }) => {
    const { data } = await call("countLeads", { query: { values_of: field, ...filter }, signal });
    return {
      values: data.values.map(({ leads, ...one }) => ({ ...one, count: leads })),
      hasMore: data.has_more_values,
    };
  });

export type TaggedLead = { lead: LeadDetail; etag: string | null };

export async function readLead(id: string, signal?: AbortSignal): Promise<TaggedLead> {
  const { answer, etag } = await callTagged("getLead", { params: { lead_id: id }, ...(signal && { signal }) });
  return { lead: answer.data, etag };
}

const changedAt = ({ lead }: TaggedLead) => lead.updated_at;

/** With its ETag, so that what is said of it is said of what was seen. */
export const leadQuery = (id: string) =>
  queryOptions({
    queryKey: ["leads", id],
    queryFn: async ({ client, signal }) => {
      const read = await readLead(id, signal);
      return newest(client.getQueryData<TaggedLead>(["leads", id]), read, changedAt);
    },
  });

/** Keeps what was answered of a lead, unless later news of it have come meanwhile. */
export function keepLead(client: QueryClient, told: TaggedLead): void {
  client.setQueryData(leadQuery(told.lead.id).queryKey, (known) => newest(known, told, changedAt));
}
