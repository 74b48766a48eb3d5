import * as api from "@/lib/contract/runs";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { retryRun } from "@/lib/runs/retry-run";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.retryRun, async ({ ctx, params }) => ({ data: await retryRun(ctx, { runId: params.run_id }) })),
);
