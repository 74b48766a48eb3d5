import * as api from "@/lib/contract/directory";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { listCategories } from "@/lib/sources/list-categories";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listCategories, async ({ ctx, query }) => ({ data: await listCategories(ctx, query) })),
);
