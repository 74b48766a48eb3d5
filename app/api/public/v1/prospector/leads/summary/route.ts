import * as api from "@/lib/contract/leads";
import { countLeads } from "@/lib/leads/count-leads";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.countLeads, async ({ ctx, query }) => ({ data: await countLeads(ctx, query) })),
);
