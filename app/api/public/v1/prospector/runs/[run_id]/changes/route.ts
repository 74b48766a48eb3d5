import * as api from "@/lib/contract/run-changes";
import { listRunChanges } from "@/lib/runs/list-run-changes";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listRunChanges, ({ ctx, params, query }) => listRunChanges(ctx, { runId: params.run_id, ...query })),
);
