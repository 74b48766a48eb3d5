import * as api from "@/lib/contract/preview";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { dryRunWorkflow } from "@/lib/workflows/dry-run-workflow";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.dryRunWorkflow, async ({ ctx, params, body }) => ({
    data: await dryRunWorkflow(ctx, { workflowId: params.workflow_id, draft: body?.draft }),
  })),
);
