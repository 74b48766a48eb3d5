import * as api from "@/lib/contract/exports";
import { getExport } from "@/lib/exports/get-export";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getExport, async ({ ctx, params }) => ({ data: await getExport(ctx, { exportId: params.export_id }) })),
);
