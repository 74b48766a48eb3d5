import * as api from "@/lib/contract/runs";
import { startRun } from "@/lib/runs/start-run";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.startRun, async ({ ctx, params }) => ({
    data: await startRun(ctx, { workflowId: params.workflow_id }),
  })),
);
