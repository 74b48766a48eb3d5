import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { LeadFilter as Filter, LeadDetail, LeadFacet } from "@/lib/contract/leads";
import type { LeadSort } from "@/lib/contract/sorts";
import { call, callTagged } from "./call";
import { facetQuery } from "./facet-query";
import { listRequest } from "./list-request";
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
  queryOptions({
    queryKey: ["leads", "count", filter],
    queryFn: async ({ signal }) => (await call("countLeads", { query: filter, signal })).data.total,
    staleTime: 0,
  });

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

/** With its ETag, so that what is said of it is said of what was seen. */
export const leadQuery = (id: string) =>
  queryOptions({ queryKey: ["leads", id], queryFn: ({ signal }) => readLead(id, signal) });
