import * as api from "@/lib/contract/preview";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { dryRunWorkflow } from "@/lib/runs/dry-run-workflow";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.dryRunWorkflow, async ({ ctx, params, body }) => ({
    data: await dryRunWorkflow(ctx, { workflowId: params.workflow_id, draft: body?.draft }),
  })),
);
