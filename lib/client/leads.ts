import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { LeadStatus } from "@/lib/contract/lead-statuses";
import type { LeadDetail, LeadSort } from "@/lib/contract/leads";
import { callTagged } from "./call";
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

export type TaggedLead = { lead: LeadDetail; etag: string | null };

export async function readLead(id: string, signal?: AbortSignal): Promise<TaggedLead> {
  const { answer, etag } = await callTagged("getLead", { params: { lead_id: id }, ...(signal && { signal }) });
  return { lead: answer.data, etag };
}

/** With its ETag, so that what is said of it is said of what was seen. */
export const leadQuery = (id: string) =>
  queryOptions({ queryKey: ["leads", id], queryFn: ({ signal }) => readLead(id, signal) });
