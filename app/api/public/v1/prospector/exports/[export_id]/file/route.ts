import * as api from "@/lib/contract/exports";
import { downloadByLink } from "@/lib/exports/download-by-link";
import { downloadExport } from "@/lib/exports/download-export";
import { fileEndpoint } from "@/lib/server/http/file-endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  fileEndpoint(api.downloadExport, {
    open: ({ ctx, params }) => downloadExport(ctx, { exportId: params.export_id }),
    openByLink: ({ params, query }) => downloadByLink({ exportId: params.export_id, token: query.token ?? "" }),
  }),
);
