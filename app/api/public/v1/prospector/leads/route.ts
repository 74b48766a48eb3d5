import * as api from "@/lib/contract/leads";
import { listLeads } from "@/lib/leads/list-leads";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listLeads, ({ ctx, query }) => listLeads(ctx, query)),
);
