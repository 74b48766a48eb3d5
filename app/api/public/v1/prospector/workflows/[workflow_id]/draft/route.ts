import * as api from "@/lib/contract/workflow-drafts";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { discardWorkflowDraft } from "@/lib/workflows/discard-workflow-draft";
import { getWorkflowDraft } from "@/lib/workflows/get-workflow-draft";
import { updateWorkflowDraft } from "@/lib/workflows/update-workflow-draft";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getWorkflowDraft, async ({ ctx, params }) => ({
    data: await getWorkflowDraft(ctx, { workflowId: params.workflow_id }),
  })),
  endpoint(api.updateWorkflowDraft, async ({ ctx, params, body, ifMatch }) => ({
    data: await updateWorkflowDraft(ctx, { workflowId: params.workflow_id, request: body, ifMatch }),
  })),
  endpoint(api.discardWorkflowDraft, async ({ ctx, params, ifMatch }) => ({
    data: await discardWorkflowDraft(ctx, { workflowId: params.workflow_id, ifMatch }),
  })),
);
