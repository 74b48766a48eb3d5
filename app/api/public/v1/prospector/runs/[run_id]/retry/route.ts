import * as api from "@/lib/contract/runs";
import { retryRun } from "@/lib/runs/retry-run";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.retryRun, async ({ ctx, params }) => ({ data: await retryRun(ctx, { runId: params.run_id }) })),
);
