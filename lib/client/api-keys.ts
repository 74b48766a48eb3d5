import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { CreateApiKeyRequest } from "@/lib/contract/api-keys";
import { call } from "./call";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";

export type KeyFilter = { cursor?: string };

export const apiKeysQuery = (filter: KeyFilter) =>
  queryOptions({
    queryKey: ["api-keys", filter],
    ...listRequest("listApiKeys", { query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
  });

export const createApiKeyMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (request: CreateApiKeyRequest) => (await call("createApiKey", { body: request })).data,
    onSuccess: () => client.invalidateQueries({ queryKey: ["api-keys"] }),
    gcTime: 0,
  });

export const rotateApiKeyMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ id, overlapHours }: { id: string; overlapHours: number }) =>
      (await call("rotateApiKey", { params: { key_id: id }, body: { overlap_hours: overlapHours } })).data,
    onSuccess: () => client.invalidateQueries({ queryKey: ["api-keys"] }),
    gcTime: 0,
  });

export const revokeApiKeyMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (id: string) => (await call("revokeApiKey", { params: { key_id: id } })).data,
    onSuccess: () => void client.invalidateQueries({ queryKey: ["api-keys"] }),
  });
