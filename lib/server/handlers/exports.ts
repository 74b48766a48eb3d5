import { api } from "@/lib/contract/all";
import { cancelExport } from "@/lib/exports/cancel-export";
import { createExport } from "@/lib/exports/create-export";
import { downloadByLink } from "@/lib/exports/download-by-link";
import { downloadExport } from "@/lib/exports/download-export";
import { getExport } from "@/lib/exports/get-export";
import { listExports } from "@/lib/exports/list-exports";
import { endpoint } from "@/lib/server/http/endpoint";
import { fileEndpoint } from "@/lib/server/http/file-endpoint";

export const exports = {
  cancelExport: endpoint(api.cancelExport, async ({ ctx, params }) => ({
    data: await cancelExport(ctx, { exportId: params.export_id }),
  })),
  downloadExport: fileEndpoint(api.downloadExport, {
    open: ({ ctx, params }) => downloadExport(ctx, { exportId: params.export_id }),
    openByLink: ({ params, query }) => downloadByLink({ exportId: params.export_id, token: query.token ?? "" }),
  }),
  getExport: endpoint(api.getExport, async ({ ctx, params }) => ({
    data: await getExport(ctx, { exportId: params.export_id }),
  })),
  listExports: endpoint(api.listExports, ({ ctx, query }) => listExports(ctx, query)),
  createExport: endpoint(api.createExport, async ({ ctx, body }) => ({ data: await createExport(ctx, body) })),
};
