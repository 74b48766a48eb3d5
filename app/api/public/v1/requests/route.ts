import { listApiRequests } from "@/lib/audit/list-api-requests";
import * as api from "@/lib/contract/api-requests";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listApiRequests, ({ ctx, query }) => listApiRequests(ctx, query)),
);
