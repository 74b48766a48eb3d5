import * as api from "@/lib/contract/results";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { countResults } from "@/lib/runs/count-results";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.countResults, async ({ ctx, params, query }) => ({
    data: await countResults(ctx, { runId: params.run_id, ...query }),
  })),
);
