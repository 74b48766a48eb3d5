import * as api from "@/lib/contract/directory";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { listSources } from "@/lib/sources/list-sources";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listSources, async ({ ctx }) => ({ data: await listSources(ctx) })),
);
