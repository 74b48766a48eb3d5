import * as api from "@/lib/contract/leads";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { listLeads } from "@/lib/leads/list-leads";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listLeads, ({ ctx, query }) => listLeads(ctx, query)),
);
