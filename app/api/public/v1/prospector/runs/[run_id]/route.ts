import * as api from "@/lib/contract/runs";
import { getRun } from "@/lib/runs/get-run";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getRun, async ({ ctx, params }) => ({ data: await getRun(ctx, { runId: params.run_id }) })),
);
