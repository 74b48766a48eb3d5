import * as api from "@/lib/contract/explanation";
import { explainCompany } from "@/lib/runs/explain-company";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.explainCompany, async ({ ctx, params, query }) => ({
    data: await explainCompany(ctx, { runId: params.run_id, company: query.company }),
  })),
);
