import * as api from "@/lib/contract/workflow-drafts";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { publishWorkflowDraft } from "@/lib/workflows/publish-workflow-draft";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.publishWorkflowDraft, async ({ ctx, params, ifMatch }) => ({
    data: await publishWorkflowDraft(ctx, { workflowId: params.workflow_id, ifMatch }),
  })),
);
