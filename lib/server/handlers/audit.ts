import { listApiRequests } from "@/lib/audit/list-api-requests";
import { listAuditEvents } from "@/lib/audit/list-audit-events";
import { api } from "@/lib/contract/all";
import { endpoint } from "@/lib/server/http/endpoint";

export const audit = {
  listAuditEvents: endpoint(api.listAuditEvents, ({ ctx, query }) => listAuditEvents(ctx, query)),
  listApiRequests: endpoint(api.listApiRequests, ({ ctx, query }) => listApiRequests(ctx, query)),
};
