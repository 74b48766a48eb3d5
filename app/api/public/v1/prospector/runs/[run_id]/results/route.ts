import * as api from "@/lib/contract/results";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { listResults } from "@/lib/runs/list-results";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listResults, ({ ctx, params, query }) => listResults(ctx, { runId: params.run_id, ...query })),
);
