import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { CreateLeadChange, LeadChange, LeadChangeStatus } from "@/lib/contract/lead-changes";
import { call } from "./call";
import { listRequest } from "./list-request";

const RECENT = 5;
const LIVE_POLL_MS = 500;
const LIVE: readonly LeadChangeStatus[] = ["queued", "running"];

export const isLiveChange = ({ status }: LeadChange) => LIVE.includes(status);

const RECENT_REQUEST = listRequest("listLeadChanges", { query: { limit: RECENT } });

export const recentLeadChangesQuery = () =>
  queryOptions({
    queryKey: ["lead-changes"],
    queryFn: async (context) => (await RECENT_REQUEST.queryFn(context)).data,
    meta: RECENT_REQUEST.meta,
    refetchInterval: ({ state }) => (state.data?.some(isLiveChange) ? LIVE_POLL_MS : false),
    staleTime: 0,
  });

/** The newest first. */
const withChange = (list: LeadChange[] = [], changed: LeadChange) =>
  [changed, ...list.filter(({ id }) => id !== changed.id)].toSorted((a, b) => (a.id < b.id ? 1 : -1));

/** One that is taken back says so from then on. */
function keep(client: QueryClient, changed: LeadChange): Promise<void> {
  client.setQueryData(recentLeadChangesQuery().queryKey, (list) => withChange(list, changed));
  return client.invalidateQueries({ queryKey: recentLeadChangesQuery().queryKey });
}

const ASKS = 5;

/** Waits for the end of a change; who shows the recent ones sees it on its way. */
export async function endOfLeadChange(client: QueryClient, { id }: LeadChange): Promise<LeadChange> {
  for (;;) {
    const { data } = await client.fetchQuery({
      queryKey: ["lead-changes", id],
      queryFn: () => call("getLeadChange", { params: { change_id: id } }),
      staleTime: 0,
      retry: ASKS,
    });
    client.setQueryData(recentLeadChangesQuery().queryKey, (list) => withChange(list, data));
    if (!isLiveChange(data)) return data;
    await new Promise((resolve) => setTimeout(resolve, LIVE_POLL_MS));
  }
}

export const createLeadChangeMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ body, intent }: { body: CreateLeadChange; intent: string }) =>
      (await call("createLeadChange", { body, idempotencyKey: intent })).data,
    onSuccess: (made) => keep(client, made),
  });

export const cancelLeadChangeMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (id: string) => (await call("cancelLeadChange", { params: { change_id: id } })).data,
    onSuccess: (cancelled) => keep(client, cancelled),
  });

export const undoLeadChangeMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ id, intent }: { id: string; intent: string }) =>
      (await call("undoLeadChange", { params: { change_id: id }, idempotencyKey: intent })).data,
    onSuccess: (made) => keep(client, made),
  });
