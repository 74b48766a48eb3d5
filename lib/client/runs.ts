import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Run, RunStatus } from "@/lib/contract/runs";
import { call } from "./call";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";
import { isLive } from "./run-status";

export type RunFilter = { status?: RunStatus; cursor?: string };

const LIVE_POLL_MS = 2_000;

const pollWhileLive = ({ state }: { state: { data: { data: { status: RunStatus }[] } | undefined } }) =>
  state.data?.data.some((run) => isLive(run.status)) ? LIVE_POLL_MS : false;

export const allRunsQuery = (filter: RunFilter) =>
  queryOptions({
    queryKey: ["runs", "list", "all", filter],
    ...listRequest("listAllRuns", { query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
    refetchInterval: pollWhileLive,
  });

export const runsQuery = (workflowId: string, filter: RunFilter) =>
  queryOptions({
    queryKey: ["runs", "list", workflowId, filter],
    ...listRequest("listRuns", { params: { workflow_id: workflowId }, query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
    refetchInterval: pollWhileLive,
  });

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ["runs", id],
    queryFn: async ({ signal }) => (await call("getRun", { params: { run_id: id }, signal })).data,
  });

function keepStarted(client: QueryClient, run: Run): Promise<unknown> {
  client.setQueryData(runQuery(run.id).queryKey, run);
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
      client.setQueryData(runQuery(run.id).queryKey, run);
      // Not waited for: the button that asked is gone with the status that it was for.
      void client.invalidateQueries({ queryKey: ["runs", "list"] });
    },
  });

export const cancelRunMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (id: string) => (await call("cancelRun", { params: { run_id: id } })).data,
    onSuccess: (run) => {
      client.setQueryData(runQuery(run.id).queryKey, run);
      void client.invalidateQueries({ queryKey: ["runs", "list"] });
    },
  });
