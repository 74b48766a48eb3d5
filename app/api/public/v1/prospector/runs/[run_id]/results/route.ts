import * as api from "@/lib/contract/results";
import { listResults } from "@/lib/runs/list-results";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listResults, ({ ctx, params, query }) => listResults(ctx, { runId: params.run_id, ...query })),
);
