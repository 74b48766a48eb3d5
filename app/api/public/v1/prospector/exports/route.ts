import * as api from "@/lib/contract/exports";
import { createExport } from "@/lib/exports/create-export";
import { listExports } from "@/lib/exports/list-exports";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listExports, ({ ctx, query }) => listExports(ctx, query)),
  endpoint(api.createExport, async ({ ctx, body }) => ({ data: await createExport(ctx, body) })),
);
