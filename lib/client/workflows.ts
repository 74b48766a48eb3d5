import { keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { WorkflowFilter as ContractFilter, Workflow, WorkflowFacet } from "@/lib/contract/workflows";
import { call } from "./call";
import { countQuery } from "./count-query";
import { facetQuery } from "./facet-query";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";
import { isLive } from "./run-status";

/** What of the workflows is listed and counted. */
export type WorkflowFilter = Partial<ContractFilter>;

const LIVE_POLL_MS = 3_000;
const SCHEDULE_POLL_MS = 30_000;

export const workflowsQuery = (filter: WorkflowFilter & { cursor?: string }) =>
  queryOptions({
    queryKey: ["workflows", "list", filter],
    ...listRequest("listWorkflows", { query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.data.some(({ last_run }) => last_run && isLive(last_run.status)) ? LIVE_POLL_MS : false,
  });

/** How many the list has under the same filters. */
export const workflowCountQuery = (filter: WorkflowFilter) =>
  countQuery({
    queryKey: ["workflows", "list", "count", filter],
    queryFn: async ({ signal }) => (await call("countWorkflows", { query: filter, signal })).data.total,
  });

/** The values of a field, each with how many workflows it would leave beside the other filters. */
export const workflowValuesQuery = (field: WorkflowFacet, filter: WorkflowFilter & { value?: string }) =>
  facetQuery(["workflows", "list", "values", field, filter], async ({ signal }) => {
    const { data } = await call("countWorkflows", { query: { values_of: field, ...filter }, signal });
    return {
      values: data.values.map(({ workflows, ...one }) => ({ ...one, count: workflows })),
      hasMore: data.has_more_values,
    };
  });

export const workflowQuery = (id: string) =>
  queryOptions({
    queryKey: ["workflows", id],
    queryFn: async ({ signal }) => (await call("getWorkflow", { params: { workflow_id: id }, signal })).data,
  });

export const scheduleQuery = (id: string) => {
  const { queryFn, meta } = listRequest("getSchedule", { params: { workflow_id: id } });
  return queryOptions({
    queryKey: ["workflows", id, "schedule"],
    queryFn: async (context) => (await queryFn(context)).data,
    meta,
    refetchInterval: SCHEDULE_POLL_MS,
  });
};

export function keepWorkflow(client: QueryClient, workflow: Workflow): Promise<void> {
  client.setQueryData(workflowQuery(workflow.id).queryKey, workflow);
  const { schedule, schedule_words, schedule_fault, next_runs } = workflow;
  client.setQueryData(
    scheduleQuery(workflow.id).queryKey,
    (known) => known && { ...known, schedule, schedule_words, schedule_fault, next_runs },
  );
  void client.invalidateQueries({ queryKey: scheduleQuery(workflow.id).queryKey });
  void client.invalidateQueries({ queryKey: ["revisions", workflow.id] });
  return client.invalidateQueries({ queryKey: ["workflows", "list"] });
}
