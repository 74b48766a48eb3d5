import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { LeadStatus } from "@/lib/contract/lead-statuses";
import type { LeadDetail } from "@/lib/contract/leads";
import type { LeadSort } from "@/lib/contract/sorts";
import { call, callTagged } from "./call";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";

export type LeadFilter = {
  sort: LeadSort;
  q?: string;
  status?: LeadStatus;
  tag?: string;
  owner_id?: string;
  cursor?: string;
};

export const leadsQuery = (filter: LeadFilter) =>
  queryOptions({
    queryKey: ["leads", "list", filter],
    ...listRequest("listLeads", { query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
  });

/** How many the list has under the same filters. */
export const leadCountQuery = (filter: Omit<LeadFilter, "sort" | "cursor">) =>
  queryOptions({
    queryKey: ["leads", "count", filter],
    queryFn: async ({ signal }) => (await call("countLeads", { query: filter, signal })).data.total,
    staleTime: 0,
  });

export const leadOwnersQuery = () =>
  queryOptions({
    queryKey: ["leads", "owners"],
    queryFn: async ({ signal }) => (await call("listLeadOwners", { signal })).data,
  });

export type TaggedLead = { lead: LeadDetail; etag: string | null };

export async function readLead(id: string, signal?: AbortSignal): Promise<TaggedLead> {
  const { answer, etag } = await callTagged("getLead", { params: { lead_id: id }, ...(signal && { signal }) });
  return { lead: answer.data, etag };
}

/** With its ETag, so that what is said of it is said of what was seen. */
export const leadQuery = (id: string) =>
  queryOptions({ queryKey: ["leads", id], queryFn: ({ signal }) => readLead(id, signal) });
