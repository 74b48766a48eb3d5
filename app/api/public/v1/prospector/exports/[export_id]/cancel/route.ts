import * as api from "@/lib/contract/exports";
import { cancelExport } from "@/lib/exports/cancel-export";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.cancelExport, async ({ ctx, params }) => ({
    data: await cancelExport(ctx, { exportId: params.export_id }),
  })),
);
