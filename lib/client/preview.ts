import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Criteria } from "@/lib/contract/criteria";
import { call } from "./call";

/** The key holds the criteria, so an answer to older ones is never shown as the newest's. */
export const previewQuery = (criteria: Criteria) =>
  queryOptions({
    queryKey: ["preview", criteria],
    queryFn: async ({ signal }) => (await call("previewCriteria", { body: { criteria }, signal })).data,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

/** Of the criteria as the builder has them, live or not. */
export const dryRunQuery = (workflowId: string) =>
  queryOptions({
    queryKey: ["dry-run", workflowId],
    queryFn: async ({ signal }) =>
      (await call("dryRunWorkflow", { params: { workflow_id: workflowId }, body: { draft: true }, signal })).data,
    staleTime: 0,
    gcTime: 0,
  });
