import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ResultFilter as ContractFilter } from "@/lib/contract/results";
import type { ResultSort } from "@/lib/contract/sorts";
import { call } from "./call";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";

/** What of a run's results is listed and counted. */
export type ResultFilter = Omit<ContractFilter, "sort" | "since">;
type ResultPage = ResultFilter & { sort: ResultSort; cursor?: string };

export const resultsQuery = (runId: string, page: ResultPage) =>
  queryOptions({
    queryKey: ["results", runId, page],
    ...listRequest("listResults", { params: { run_id: runId }, query: { limit: PAGE_ROWS, ...page } }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

/**
 * Counts as of when the list was read: both are read anew together. `held` is how many results the run has in the end,
 * null while it is going on.
 */
export const resultCountsQuery = (runId: string, filter: ResultFilter, held: number | null) =>
  queryOptions({
    queryKey: ["results", runId, "summary", filter, held],
    queryFn: async ({ signal }) =>
      (await call("countResults", { params: { run_id: runId }, query: filter, signal })).data,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
