import * as api from "@/lib/contract/results";
import { countResults } from "@/lib/runs/count-results";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.countResults, async ({ ctx, params, query }) => ({
    data: await countResults(ctx, { runId: params.run_id, ...query }),
  })),
);
