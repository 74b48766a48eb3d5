import * as api from "@/lib/contract/leads";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { listLeadOwners } from "@/lib/leads/list-lead-owners";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listLeadOwners, async ({ ctx }) => ({ data: await listLeadOwners(ctx) })),
);
