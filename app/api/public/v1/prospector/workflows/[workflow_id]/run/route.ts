import * as api from "@/lib/contract/runs";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { startRun } from "@/lib/runs/start-run";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.startRun, async ({ ctx, params }) => ({
    data: await startRun(ctx, { workflowId: params.workflow_id }),
  })),
);
