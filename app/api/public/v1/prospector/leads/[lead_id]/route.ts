import * as api from "@/lib/contract/leads";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { getLead } from "@/lib/leads/get-lead";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getLead, async ({ ctx, params }) => ({ data: await getLead(ctx, { leadId: params.lead_id }) })),
);
