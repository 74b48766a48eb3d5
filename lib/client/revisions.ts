import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { call } from "./call";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";
import { workflowQuery } from "./workflows";

export type RevisionFilter = { cursor?: string };

export const revisionsQuery = (workflowId: string, filter: RevisionFilter) =>
  queryOptions({
    queryKey: ["revisions", workflowId, filter],
    ...listRequest("listRevisions", { params: { workflow_id: workflowId }, query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
  });

export const restoreRevisionMutation = (client: QueryClient, workflowId: string) =>
  mutationOptions({
    mutationFn: async ({ revision, intent }: { revision: number; intent: string }) =>
      (await call("restoreRevision", { params: { workflow_id: workflowId, revision }, idempotencyKey: intent })).data,
    onSuccess: (workflow) => {
      client.setQueryData(workflowQuery(workflow.id).queryKey, workflow);
      return Promise.all([
        client.invalidateQueries({ queryKey: ["revisions", workflowId] }),
        client.invalidateQueries({ queryKey: ["workflows", "list"] }),
      ]);
    },
  });
