import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ChangeKind } from "@/lib/contract/run-changes";
import { call } from "./call";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";

export type ChangeFilter = { since?: string; kind: ChangeKind; cursor?: string };

export const runComparisonQuery = (runId: string, since: string | undefined) =>
  queryOptions({
    queryKey: ["run-changes", runId, "summary", since],
    queryFn: async ({ signal }) =>
      (await call("countRunChanges", { params: { run_id: runId }, query: { since }, signal })).data,
  });

export const runChangesQuery = (runId: string, filter: ChangeFilter) =>
  queryOptions({
    queryKey: ["run-changes", runId, filter],
    ...listRequest("listRunChanges", { params: { run_id: runId }, query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
  });
