import * as api from "@/lib/contract/directory";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { listTemplates } from "@/lib/workflows/list-templates";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listTemplates, async ({ ctx }) => ({ data: await listTemplates(ctx) })),
);
