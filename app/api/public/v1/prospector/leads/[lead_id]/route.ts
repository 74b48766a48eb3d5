import * as api from "@/lib/contract/leads";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { getLead } from "@/lib/leads/get-lead";
import { updateLead } from "@/lib/leads/update-lead";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.updateLead, async ({ ctx, params, body, ifMatch }) => ({
    data: await updateLead(ctx, { leadId: params.lead_id, request: body, ifMatch }),
  })),
  endpoint(api.getLead, async ({ ctx, params }) => ({ data: await getLead(ctx, { leadId: params.lead_id }) })),
);
