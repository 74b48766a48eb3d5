import * as api from "@/lib/contract/runs";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { listAllRuns } from "@/lib/runs/list-all-runs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listAllRuns, ({ ctx, query }) => listAllRuns(ctx, query)),
);
