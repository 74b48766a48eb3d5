import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { StatusClass } from "@/lib/contract/request-statuses";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";

/** How soon a first request is seen by whoever waits for it. */
const FIRST_MS = 3_000;

export type RequestListFilter = { status?: StatusClass; key_id?: string; request_id?: string; cursor?: string };

export const apiRequestsQuery = (filter: RequestListFilter) =>
  queryOptions({
    queryKey: ["api-requests", filter],
    ...listRequest("listApiRequests", { query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.data.length === 0 ? FIRST_MS : false),
  });
