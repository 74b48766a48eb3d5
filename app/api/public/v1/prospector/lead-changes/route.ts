import * as api from "@/lib/contract/lead-changes";
import { createLeadChange } from "@/lib/leads/create-lead-change";
import { listLeadChanges } from "@/lib/leads/list-lead-changes";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listLeadChanges, ({ ctx, query }) => listLeadChanges(ctx, query)),
  endpoint(api.createLeadChange, async ({ ctx, body }) => ({ data: await createLeadChange(ctx, body) })),
);
