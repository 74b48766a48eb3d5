import * as api from "@/lib/contract/runs";
import { rerunExactly } from "@/lib/runs/rerun-exactly";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.rerunExactly, async ({ ctx, params }) => ({ data: await rerunExactly(ctx, { runId: params.run_id }) })),
);
