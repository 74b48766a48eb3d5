import * as api from "@/lib/contract/lead-changes";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { createLeadChange } from "@/lib/lead-changes/create-lead-change";
import { listLeadChanges } from "@/lib/lead-changes/list-lead-changes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listLeadChanges, ({ ctx, query }) => listLeadChanges(ctx, query)),
  endpoint(api.createLeadChange, async ({ ctx, body }) => ({ data: await createLeadChange(ctx, body) })),
);
