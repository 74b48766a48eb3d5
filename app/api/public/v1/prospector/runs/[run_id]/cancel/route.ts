import * as api from "@/lib/contract/runs";
import { cancelRun } from "@/lib/runs/cancel-run";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.cancelRun, async ({ ctx, params }) => ({ data: await cancelRun(ctx, { runId: params.run_id }) })),
);
