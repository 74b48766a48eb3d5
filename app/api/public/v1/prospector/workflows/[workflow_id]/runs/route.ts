import * as api from "@/lib/contract/runs";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { listRuns } from "@/lib/runs/list-runs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listRuns, ({ ctx, params, query }) => listRuns(ctx, { workflowId: params.workflow_id, ...query })),
);
