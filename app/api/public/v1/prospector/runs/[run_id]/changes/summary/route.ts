import * as api from "@/lib/contract/run-changes";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { countRunChanges } from "@/lib/runs/count-run-changes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.countRunChanges, async ({ ctx, params, query }) => ({
    data: await countRunChanges(ctx, { runId: params.run_id, ...query }),
  })),
);
