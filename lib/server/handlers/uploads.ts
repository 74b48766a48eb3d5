import { api } from "@/lib/contract/all";
import { bytesEndpoint } from "@/lib/server/http/bytes-endpoint";
import { endpoint } from "@/lib/server/http/endpoint";
import { fileEndpoint } from "@/lib/server/http/file-endpoint";
import { cancelUpload } from "@/lib/uploads/cancel-upload";
import { checkUpload } from "@/lib/uploads/check-upload";
import { createUpload } from "@/lib/uploads/create-upload";
import { deleteUpload } from "@/lib/uploads/delete-upload";
import { downloadRefusedRows } from "@/lib/uploads/download-refused-rows";
import { getUpload } from "@/lib/uploads/get-upload";
import { importUpload } from "@/lib/uploads/import-upload";
import { listUploadRows } from "@/lib/uploads/list-upload-rows";
import { listUploads } from "@/lib/uploads/list-uploads";
import { previewUpload } from "@/lib/uploads/preview-upload";
import { sendUploadPart } from "@/lib/uploads/send-upload-part";
import { undoUpload } from "@/lib/uploads/undo-upload";
import { updateUpload } from "@/lib/uploads/update-upload";

export const uploads = {
  createUpload: endpoint(api.createUpload, async ({ ctx, body }) => ({ data: await createUpload(ctx, body) })),
  listUploads: endpoint(api.listUploads, ({ ctx, query }) => listUploads(ctx, query)),
  getUpload: endpoint(api.getUpload, async ({ ctx, params }) => ({
    data: await getUpload(ctx, { uploadId: params.upload_id }),
  })),
  updateUpload: endpoint(api.updateUpload, async ({ ctx, params, body, ifMatch }) => ({
    data: await updateUpload(ctx, { uploadId: params.upload_id, request: body, ifMatch }),
  })),
  deleteUpload: endpoint(api.deleteUpload, async ({ ctx, params }) => ({
    data: await deleteUpload(ctx, { uploadId: params.upload_id }),
  })),
  sendUploadPart: bytesEndpoint(api.sendUploadPart, async ({ ctx, params }, data) => ({
    data: await sendUploadPart(ctx, { uploadId: params.upload_id, part: Number(params.part), data }),
  })),
  previewUpload: endpoint(api.previewUpload, async ({ ctx, params }) => ({
    data: await previewUpload(ctx, { uploadId: params.upload_id }),
  })),
  checkUpload: endpoint(api.checkUpload, async ({ ctx, params }) => ({
    data: await checkUpload(ctx, { uploadId: params.upload_id }),
  })),
  downloadRefusedRows: fileEndpoint(api.downloadRefusedRows, {
    open: ({ ctx, params }) => downloadRefusedRows(ctx, { uploadId: params.upload_id }),
  }),
  listUploadRows: endpoint(api.listUploadRows, ({ ctx, params, query }) =>
    listUploadRows(ctx, { uploadId: params.upload_id, ...query }),
  ),
  importUpload: endpoint(api.importUpload, async ({ ctx, params }) => ({
    data: await importUpload(ctx, { uploadId: params.upload_id }),
  })),
  cancelUpload: endpoint(api.cancelUpload, async ({ ctx, params }) => ({
    data: await cancelUpload(ctx, { uploadId: params.upload_id }),
  })),
  undoUpload: endpoint(api.undoUpload, async ({ ctx, params }) => ({
    data: await undoUpload(ctx, { uploadId: params.upload_id }),
  })),
};
