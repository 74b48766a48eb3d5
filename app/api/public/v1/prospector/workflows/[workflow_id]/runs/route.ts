import * as api from "@/lib/contract/runs";
import { listRuns } from "@/lib/runs/list-runs";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listRuns, ({ ctx, params, query }) => listRuns(ctx, { workflowId: params.workflow_id, ...query })),
);
