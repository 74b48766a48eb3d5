import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ExclusionReason } from "@/lib/contract/exclusions";
import { call } from "./call";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";

export type ExclusionFilter = { reason?: ExclusionReason; cursor?: string };

export const exclusionsQuery = (runId: string, filter: ExclusionFilter) =>
  queryOptions({
    queryKey: ["exclusions", runId, filter],
    ...listRequest("listExclusions", { params: { run_id: runId }, query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
  });

export const explanationQuery = (runId: string, company: string) =>
  queryOptions({
    queryKey: ["explanation", runId, company],
    queryFn: async ({ signal }) =>
      (await call("explainCompany", { params: { run_id: runId }, query: { company }, signal })).data,
  });
