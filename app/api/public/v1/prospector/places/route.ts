import * as api from "@/lib/contract/directory";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { listPlaces } from "@/lib/sources/list-places";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listPlaces, async ({ ctx, query }) => ({ data: await listPlaces(ctx, query) })),
);
