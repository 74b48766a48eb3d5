import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { CreateWebhookRequest, DeliveryStatus, UpdateWebhookRequest, Webhook } from "@/lib/contract/webhooks";
import { call, callTagged } from "./call";
import { changeSeen } from "./change-seen";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";

export type WebhookFilter = { cursor?: string };
export type DeliveryFilter = { status?: DeliveryStatus; cursor?: string };

const POLL_MS = 5_000;
const PENDING_POLL_MS = 2_000;

export const webhooksQuery = (filter: WebhookFilter) =>
  queryOptions({
    queryKey: ["webhooks", "list", filter],
    ...listRequest("listWebhooks", { query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
  });

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ["webhooks", id],
    queryFn: async ({ signal }) => (await call("getWebhook", { params: { webhook_id: id }, signal })).data,
    // What its deliveries do to it, nobody here has asked for.
    refetchInterval: POLL_MS,
  });

/** Whether something of it is about to be sent; what waits longer changes nothing soon. */
function isDue({ status, next_attempt_at }: { status: DeliveryStatus; next_attempt_at: string | null }): boolean {
  return status === "pending" && next_attempt_at !== null && Date.parse(next_attempt_at) < Date.now() + PENDING_POLL_MS;
}

export const deliveriesQuery = (webhookId: string, filter: DeliveryFilter) =>
  queryOptions({
    queryKey: ["webhooks", webhookId, "deliveries", filter],
    ...listRequest("listWebhookDeliveries", {
      params: { webhook_id: webhookId },
      query: { limit: PAGE_ROWS, ...filter },
    }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.data.some(isDue) ? PENDING_POLL_MS : POLL_MS),
  });

export const deliveryQuery = (webhookId: string, id: string) =>
  queryOptions({
    queryKey: ["webhooks", webhookId, "delivery", id],
    queryFn: async ({ signal }) =>
      (await call("getWebhookDelivery", { params: { webhook_id: webhookId, delivery_id: id }, signal })).data,
    refetchInterval: ({ state }) => (state.data && isDue(state.data) ? PENDING_POLL_MS : false),
  });

const refresh = (client: QueryClient) => client.invalidateQueries({ queryKey: ["webhooks"] });

export const createWebhookMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (request: CreateWebhookRequest) =>
      (await call("createWebhook", { body: { description: "", ...request } })).data,
    onSuccess: () => refresh(client),
    gcTime: 0,
  });

export const rotateSecretMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (id: string) => (await call("rotateWebhookSecret", { params: { webhook_id: id } })).data,
    onSuccess: () => refresh(client),
    gcTime: 0,
  });

export const updateWebhookMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, seen, request }: { id: string; seen: Partial<Webhook>; request: UpdateWebhookRequest }) => {
      const params = { webhook_id: id };
      return changeSeen<Webhook, Webhook>({
        seen,
        wanted: request,
        read: () => callTagged("getWebhook", { params }),
        work: async (ifMatch) => (await call("updateWebhook", { params, body: request, ifMatch })).data,
      });
    },
    onSuccess: (webhook: Webhook) => {
      client.setQueryData(webhookQuery(webhook.id).queryKey, webhook);
      return refresh(client);
    },
  });

export const deleteWebhookMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (id: string) => (await call("deleteWebhook", { params: { webhook_id: id } })).data,
    onSuccess: (webhook: Webhook) => {
      client.removeQueries({ queryKey: ["webhooks", webhook.id] });
      return client.invalidateQueries({ queryKey: ["webhooks", "list"] });
    },
  });

export const testWebhookMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (id: string) => (await call("testWebhook", { params: { webhook_id: id } })).data,
    onSuccess: () => refresh(client),
  });

export const redeliverMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ webhookId, id }: { webhookId: string; id: string }) =>
      (await call("redeliverWebhook", { params: { webhook_id: webhookId, delivery_id: id } })).data,
    onSuccess: () => refresh(client),
  });
