import * as api from "@/lib/contract/api-requests";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { listApiRequests } from "@/lib/request-log/list-api-requests";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listApiRequests, ({ ctx, query }) => listApiRequests(ctx, query)),
);
