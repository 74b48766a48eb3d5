import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Decision, DuplicateStatus } from "@/lib/contract/duplicates";
import { call } from "./call";
import { listRequest } from "./list-request";

export type DuplicateFilter = { status: DuplicateStatus; cursor?: string; lead_id?: string };

/** A pair is as high as several rows of a table. */
export const PAIRS_PER_PAGE = 20;

export const duplicatesQuery = (filter: DuplicateFilter) =>
  queryOptions({
    queryKey: ["duplicates", "list", filter],
    ...listRequest("listDuplicates", { query: { limit: PAIRS_PER_PAGE, ...filter } }),
    placeholderData: keepPreviousData,
  });

export const waitingQuery = () =>
  queryOptions({
    queryKey: ["duplicates", "waiting"],
    queryFn: async ({ signal }) => (await call("listDuplicates", { query: { limit: 1 }, signal })).waiting,
  });

export const decideDuplicateMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ id, seen, decision }: { id: string; seen: Decision | null; decision: Decision | null }) =>
      (await call("decideDuplicate", { params: { pair_id: id }, body: { decision, seen_decision: seen } })).data,
    // Where it failed, somebody else may have decided.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["duplicates"] }),
        client.invalidateQueries({ queryKey: ["leads"] }),
        client.invalidateQueries({ queryKey: ["preview"] }),
      ]),
  });
