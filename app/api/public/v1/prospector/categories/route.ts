import * as api from "@/lib/contract/directory";
import { listCategories } from "@/lib/directory/list-categories";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listCategories, async ({ ctx, query }) => ({ data: await listCategories(ctx, query) })),
);
