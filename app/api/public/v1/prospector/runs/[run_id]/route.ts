import * as api from "@/lib/contract/runs";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { getRun } from "@/lib/runs/get-run";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getRun, async ({ ctx, params }) => ({ data: await getRun(ctx, { runId: params.run_id }) })),
);
