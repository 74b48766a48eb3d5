import * as api from "@/lib/contract/runs";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { cancelRun } from "@/lib/runs/cancel-run";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.cancelRun, async ({ ctx, params }) => ({ data: await cancelRun(ctx, { runId: params.run_id }) })),
);
