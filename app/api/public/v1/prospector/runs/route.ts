import * as api from "@/lib/contract/runs";
import { listAllRuns } from "@/lib/runs/list-all-runs";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listAllRuns, ({ ctx, query }) => listAllRuns(ctx, query)),
);
