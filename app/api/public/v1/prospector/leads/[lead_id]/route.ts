import * as api from "@/lib/contract/leads";
import { getLead } from "@/lib/leads/get-lead";
import { updateLead } from "@/lib/leads/update-lead";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.updateLead, async ({ ctx, params, body, ifMatch }) => ({
    data: await updateLead(ctx, { leadId: params.lead_id, request: body, ifMatch }),
  })),
  endpoint(api.getLead, async ({ ctx, params }) => ({ data: await getLead(ctx, { leadId: params.lead_id }) })),
);
