import * as api from "@/lib/contract/explanation";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { explainCompany } from "@/lib/runs/explain-company";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.explainCompany, async ({ ctx, params, query }) => ({
    data: await explainCompany(ctx, { runId: params.run_id, company: query.company }),
  })),
);
