import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { restoreSeenRevision, WorkflowChanged } from "./change-workflow";
import { listRequest } from "./list-request";
import { PAGE_ROWS } from "./page-size";
import { keepWorkflow } from "./workflows";

export type RevisionFilter = { cursor?: string };

export const revisionsQuery = (workflowId: string, filter: RevisionFilter) =>
  queryOptions({
    queryKey: ["revisions", workflowId, filter],
    ...listRequest("listRevisions", { params: { workflow_id: workflowId }, query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
  });

export const restoreRevisionMutation = (client: QueryClient, workflowId: string) =>
  mutationOptions({
    mutationFn: ({ revision, present, intent }: { revision: number; present: number; intent: string }) =>
      restoreSeenRevision({ id: workflowId, revision: present }, revision, intent),
    onSuccess: (workflow) => keepWorkflow(client, workflow),
    onError: (error) => {
      if (error instanceof WorkflowChanged) void keepWorkflow(client, error.now);
    },
  });
