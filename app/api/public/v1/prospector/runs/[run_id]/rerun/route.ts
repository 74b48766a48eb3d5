import * as api from "@/lib/contract/runs";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { rerunExactly } from "@/lib/runs/rerun-exactly";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.rerunExactly, async ({ ctx, params }) => ({ data: await rerunExactly(ctx, { runId: params.run_id }) })),
);
