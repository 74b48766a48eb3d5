import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Run, RunFacet, RunFilters, RunStatus } from "@/lib/contract/runs";
import { call } from "./call";
import { countQuery } from "./count-query";
import { facetQuery } from "./facet-query";
import { listRequest } from "./list-request";
import { newest } from "./newest";
import { PAGE_ROWS } from "./page-size";
import { isLive } from "./run-status";

/** What of the runs is listed and counted. */
export type RunFilter = Partial<Omit<RunFilters, "limit" | "cursor">> & { workflow_id?: string };
type RunPage = Omit<RunFilter, "workflow_id"> & { cursor?: string };

const LIVE_POLL_MS = 2_000;

const pollWhileLive = ({ state }: { state: { data: { data: { status: RunStatus }[] } | undefined } }) =>
  state.data?.data.some((run) => isLive(run.status)) ? LIVE_POLL_MS : false;

export const allRunsQuery = (filter: RunFilter & { cursor?: string }) =>
  queryOptions({
    queryKey: ["runs", "list", "all", filter],
    ...listRequest("listAllRuns", { query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
    refetchInterval: pollWhileLive,
  });

export const runsQuery = (workflowId: string, filter: RunPage) =>
  queryOptions({
    queryKey: ["runs", "list", workflowId, filter],
    ...listRequest("listRuns", { params: { workflow_id: workflowId }, query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
    refetchInterval: pollWhileLive,
  });

/** How many the list has under the same filters; of every workflow unless one is named. */
export const runCountQuery = (filter: RunFilter) =>
  countQuery({
    queryKey: ["runs", "list", "count", filter],
    queryFn: async ({ signal }) => (await call("countRuns", { query: filter, signal })).data.total,
  });

/** The values of a field, each with how many runs it would leave beside the other filters. */
export const runValuesQuery = (field: RunFacet, filter: RunFilter & { value?: string }) =>
  facetQuery(["runs", "list", "values", field, filter], async ({ signal }) => {
    const { data } = await call("countRuns", { query: { values_of: field, ...filter }, signal });
    return { values: data.values.map(({ runs, ...one }) => ({ ...one, count: runs })), hasMore: data.has_more_values };
  });

const BADGE_POLL_MS = 10_000;

/** How many runs of the workspace go on or wait. */
export const liveRunsQuery = () =>
  queryOptions({
    queryKey: ["runs", "list", "live"],
    queryFn: async ({ signal }) => (await call("countRuns", { query: { is_live: "yes" }, signal })).data.total,
    refetchInterval: ({ state }) => (state.data ? LIVE_POLL_MS : BADGE_POLL_MS),
  });

const changedAt = (run: Run) => run.updated_at;

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ["runs", id],
    queryFn: async ({ client, signal }) => {
      const { data } = await call("getRun", { params: { run_id: id }, signal });
      return newest(client.getQueryData<Run>(["runs", id]), data, changedAt);
    },
  });

/** Keeps what was told of a run; answers what is known of it then. */
export function keepRun(client: QueryClient, told: Run): Run {
  const run = newest(client.getQueryData(runQuery(told.id).queryKey), told, changedAt);
  client.setQueryData(runQuery(told.id).queryKey, run);
  return run;
}

function keepStarted(client: QueryClient, run: Run): Promise<unknown> {
  keepRun(client, run);
  return Promise.all([
    client.invalidateQueries({ queryKey: ["runs", "list"] }),
    client.invalidateQueries({ queryKey: ["workflows"] }),
  ]);
}

export const startRunMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ workflowId, intent }: { workflowId: string; intent: string }) =>
      (await call("startRun", { params: { workflow_id: workflowId }, idempotencyKey: intent })).data,
    onSuccess: (run) => keepStarted(client, run),
  });

export const rerunExactlyMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ id, intent }: { id: string; intent: string }) =>
      (await call("rerunExactly", { params: { run_id: id }, idempotencyKey: intent })).data,
    onSuccess: (run) => keepStarted(client, run),
  });

export const retryRunMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ id, intent }: { id: string; intent: string }) =>
      (await call("retryRun", { params: { run_id: id }, idempotencyKey: intent })).data,
    onSuccess: (run) => {
      keepRun(client, run);
      // Not waited for: the button that asked is gone with the status that it was for.
      void client.invalidateQueries({ queryKey: ["runs", "list"] });
    },
  });

export const cancelRunMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (id: string) => (await call("cancelRun", { params: { run_id: id } })).data,
    onSuccess: (run) => {
      keepRun(client, run);
      void client.invalidateQueries({ queryKey: ["runs", "list"] });
    },
  });
