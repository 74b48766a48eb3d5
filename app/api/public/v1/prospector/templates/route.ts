import * as api from "@/lib/contract/directory";
import { listTemplates } from "@/lib/directory/list-templates";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listTemplates, async ({ ctx }) => ({ data: await listTemplates(ctx) })),
);
