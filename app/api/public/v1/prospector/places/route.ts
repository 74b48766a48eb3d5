import * as api from "@/lib/contract/directory";
import { listPlaces } from "@/lib/directory/list-places";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listPlaces, async ({ ctx, query }) => ({ data: await listPlaces(ctx, query) })),
);
