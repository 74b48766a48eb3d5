import * as api from "@/lib/contract/leads";
import { listLeadOwners } from "@/lib/leads/list-lead-owners";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listLeadOwners, async ({ ctx }) => ({ data: await listLeadOwners(ctx) })),
);
