import * as api from "@/lib/contract/run-changes";
import { countRunChanges } from "@/lib/runs/count-run-changes";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.countRunChanges, async ({ ctx, params, query }) => ({
    data: await countRunChanges(ctx, { runId: params.run_id, ...query }),
  })),
);
