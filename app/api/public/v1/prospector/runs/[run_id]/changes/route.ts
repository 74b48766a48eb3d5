import * as api from "@/lib/contract/run-changes";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { listRunChanges } from "@/lib/runs/list-run-changes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listRunChanges, ({ ctx, params, query }) => listRunChanges(ctx, { runId: params.run_id, ...query })),
);
