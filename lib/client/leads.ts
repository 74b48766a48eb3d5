import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { LeadStatus } from "@/lib/contract/lead-statuses";
import type { LeadDetail, LeadRequest, LeadSort } from "@/lib/contract/leads";
import { call } from "./call";
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

export const leadQuery = (id: string) =>
  queryOptions({
    queryKey: ["leads", id],
    queryFn: async ({ signal }) => (await call("getLead", { params: { lead_id: id }, signal })).data,
  });

const MEMBERS_FRESH_MS = 60_000;

export const membersQuery = () =>
  queryOptions({
    queryKey: ["members"],
    queryFn: async ({ signal }) => (await call("listMembers", { signal })).data,
    staleTime: MEMBERS_FRESH_MS,
  });

type Change = { id: string; request: LeadRequest; keepalive?: boolean };

/** The lead as it will be, as far as the request alone tells. */
function expected(lead: LeadDetail, { status, tags, notes }: LeadRequest): LeadDetail {
  return {
    ...lead,
    ...(status && { status }),
    ...(tags && { tags }),
    ...(notes !== undefined && { notes }),
  };
}

/** Shown at once, and taken back where it fails. */
export const updateLeadMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ id, request, keepalive = false }: Change) =>
      (await call("updateLead", { params: { lead_id: id }, body: request, keepalive })).data,
    onMutate: async ({ id, request }) => {
      const { queryKey } = leadQuery(id);
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before) client.setQueryData(queryKey, expected(before, request));
      return { before };
    },
    onError: (_error, { id }, context) => {
      if (context?.before) client.setQueryData(leadQuery(id).queryKey, context.before);
    },
    onSuccess: (lead) => {
      client.setQueryData(leadQuery(lead.id).queryKey, lead);
      return client.invalidateQueries({ queryKey: ["leads", "list"] });
    },
  });
