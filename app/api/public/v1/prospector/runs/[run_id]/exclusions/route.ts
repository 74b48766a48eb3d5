import * as api from "@/lib/contract/exclusions";
import { listExclusions } from "@/lib/runs/list-exclusions";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listExclusions, ({ ctx, params, query }) => listExclusions(ctx, { runId: params.run_id, ...query })),
);
