import * as api from "@/lib/contract/leads";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { countLeads } from "@/lib/leads/count-leads";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.countLeads, async ({ ctx, query }) => ({ data: await countLeads(ctx, query) })),
);
