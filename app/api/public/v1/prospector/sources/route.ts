import * as api from "@/lib/contract/directory";
import { listSources } from "@/lib/directory/list-sources";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listSources, async ({ ctx }) => ({ data: await listSources(ctx) })),
);
