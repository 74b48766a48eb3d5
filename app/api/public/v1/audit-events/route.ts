import { listAuditEvents } from "@/lib/audit/list-audit-events";
import * as api from "@/lib/contract/audit-events";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listAuditEvents, ({ ctx, query }) => listAuditEvents(ctx, query)),
);
