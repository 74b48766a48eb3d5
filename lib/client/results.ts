import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Page } from "@/lib/contract/page";
import type { ResultFilter as ContractFilter, Result, ResultFacet } from "@/lib/contract/results";
import type { ResultSort } from "@/lib/contract/sorts";
import { call } from "./call";
import { countQuery } from "./count-query";
import { facetQuery } from "./facet-query";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";
import { runQuery } from "./runs";

const PAGE_LIMIT_MAX = 100;

/** What of a run's results is listed and counted. */
export type ResultFilter = Omit<ContractFilter, "sort">;
type Asked = ResultFilter & { sort: ResultSort; cursor?: string };
/** `held`: so many results the run was known to have before the page was read. */
export type ResultsPage = Page<Result> & { held: number };

export const resultsQuery = (runId: string, page: Asked) => {
  const { queryFn, meta } = listRequest("listResults", {
    params: { run_id: runId },
    query: { limit: PAGE_ROWS, ...page },
  });
  return queryOptions({
    queryKey: ["results", runId, page],
    queryFn: async ({ client, signal }): Promise<ResultsPage> => {
      const held = client.getQueryData(runQuery(runId).queryKey)?.results ?? 0;
      return { ...(await queryFn({ signal })), held };
    },
    meta,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
};

/** How long a window of rows that nobody sees any more is kept: who scrolls through a hundred thousand passes two thousand. */
const WINDOW_KEPT_MS = 20_000;

/** The window that a rank is in. */
export const windowOf = (rank: number) => Math.floor((rank - 1) / PAGE_ROWS);

/** So many in the order of their ranks, from `at` times as many on; the first is the list's first page. */
export const resultWindowQuery = (runId: string, at: number) => ({
  ...resultsQuery(runId, { sort: "rank", ...(at > 0 && { since: at * PAGE_ROWS }) }),
  // A window holds its own rows, and never those of the one before it.
  placeholderData: undefined,
  ...(at > 0 && { gcTime: WINDOW_KEPT_MS }),
});

/** All of them, page after page. */
export async function everyResult(
  { run_id, ...filter }: ResultFilter & { run_id: string },
  signal: AbortSignal,
): Promise<Result[]> {
  const rows: Result[] = [];
  for (let cursor: string | undefined; ; ) {
    const query = { limit: PAGE_LIMIT_MAX, ...filter, ...(cursor && { cursor }) };
    const page = await call("listResults", { params: { run_id }, query, signal });
    rows.push(...page.data);
    if (page.pagination.next_cursor === null) return rows;
    cursor = page.pagination.next_cursor;
  }
}

/** As of when the list was read: both are read anew together. */
export const resultCountQuery = (runId: string, filter: ResultFilter) =>
  countQuery({
    queryKey: ["results", runId, "count", filter],
    queryFn: async ({ signal }) =>
      (await call("countResults", { params: { run_id: runId }, query: filter, signal })).data.results,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The values of a field, each with how many results it would leave beside the other filters. */
export const resultValuesQuery = (runId: string, field: ResultFacet, filter: ResultFilter & { value?: string }) =>
  facetQuery(["results", runId, "values", field, filter], async ({ signal }) => {
    const query = { values_of: field, ...filter };
    const { data } = await call("countResults", { params: { run_id: runId }, query, signal });
    return {
      values: data.values.map(({ results, ...one }) => ({ ...one, count: results })),
      hasMore: data.has_more_values,
    };
  });
