import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { LeadSort } from "@/lib/contract/leads";
import { call } from "./call";
import { PAGE_ROWS } from "./page-size";

export type LeadFilter = { sort: LeadSort; q?: string; cursor?: string };

export const leadsQuery = (filter: LeadFilter) =>
  queryOptions({
    queryKey: ["leads", "list", filter],
    queryFn: ({ signal }) => call("listLeads", { query: { limit: PAGE_ROWS, ...filter }, signal }),
    placeholderData: keepPreviousData,
  });

export const leadQuery = (id: string) =>
  queryOptions({
    queryKey: ["leads", id],
    queryFn: async ({ signal }) => (await call("getLead", { params: { lead_id: id }, signal })).data,
  });
