import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ResultSort } from "@/lib/contract/results";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";

export type ResultFilter = { sort: ResultSort; cursor?: string };

export const resultsQuery = (runId: string, filter: ResultFilter) =>
  queryOptions({
    queryKey: ["results", runId, filter],
    ...listRequest("listResults", { params: { run_id: runId }, query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
