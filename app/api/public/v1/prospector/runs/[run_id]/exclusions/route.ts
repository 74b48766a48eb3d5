import * as api from "@/lib/contract/exclusions";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { listExclusions } from "@/lib/runs/list-exclusions";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listExclusions, ({ ctx, params, query }) => listExclusions(ctx, { runId: params.run_id, ...query })),
);
