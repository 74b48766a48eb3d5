import { mutationOptions, type QueryClient } from "@tanstack/react-query";
import type { WorkflowRequest } from "@/lib/contract/workflows";
import { call } from "./call";
import { changeWorkflow, deleteSeenWorkflow, type Seen, WorkflowChanged } from "./change-workflow";
import { keepWorkflow } from "./workflows";

export const createWorkflowMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ request, intent }: { request: WorkflowRequest; intent: string }) =>
      (await call("createWorkflow", { body: request, idempotencyKey: intent })).data,
    onSuccess: (workflow) => keepWorkflow(client, workflow),
  });

/** What somebody else has made of it is shown at once. */
const showChanged = (client: QueryClient) => (error: Error) => {
  if (error instanceof WorkflowChanged) void keepWorkflow(client, error.now);
};

export const updateWorkflowMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ seen, request }: { seen: Seen; request: WorkflowRequest }) => changeWorkflow(seen, request),
    onSuccess: (workflow) => keepWorkflow(client, workflow),
    onError: showChanged(client),
  });

export const deleteWorkflowMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (seen: Seen) => deleteSeenWorkflow(seen),
    onError: showChanged(client),
    // Not waited for: its row, and with it who asked, is gone by then.
    onSuccess: () => void client.invalidateQueries({ queryKey: ["workflows", "list"] }),
  });
