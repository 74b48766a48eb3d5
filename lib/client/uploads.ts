import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { UploadOutcome, UploadStatus } from "@/lib/contract/upload-statuses";
import type { UpdateUpload, Upload } from "@/lib/contract/uploads";
import { call, callTagged } from "./call";
import { changeSeen } from "./change-seen";
import { sourcesQuery } from "./directory";
import { listRequest } from "./list-request";
import { OPERATIONS } from "./operations.generated";
import { PAGE_ROWS } from "./page-size";

const LIVE_POLL_MS = 1_000;
const LIVE: readonly UploadStatus[] = ["checking", "importing", "undoing"];

export const isLiveUpload = ({ status }: Pick<Upload, "status">) => LIVE.includes(status);

/** Where the browser, which has the session, gets the refused rows. */
export const refusedRowsAddress = ({ id }: Pick<Upload, "id">) =>
  OPERATIONS.downloadRefusedRows.path.replace("{upload_id}", id);

export const uploadsQuery = (filter: { cursor?: string }) =>
  queryOptions({
    queryKey: ["uploads", "list", filter],
    ...listRequest("listUploads", { query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.data.some(isLiveUpload) ? LIVE_POLL_MS : false),
    staleTime: 0,
  });

export const uploadQuery = (id: string) =>
  queryOptions({
    queryKey: ["uploads", id],
    queryFn: async ({ signal }) => (await call("getUpload", { params: { upload_id: id }, signal })).data,
    refetchInterval: ({ state }) => (state.data && isLiveUpload(state.data) ? LIVE_POLL_MS : false),
  });

/** Its first rows, anew whenever it is read otherwise. */
export const uploadPreviewQuery = ({ id, reading }: Pick<Upload, "id" | "reading">) =>
  queryOptions({
    queryKey: ["uploads", id, "preview", reading],
    queryFn: async ({ signal }) => (await call("previewUpload", { params: { upload_id: id }, signal })).data,
    placeholderData: keepPreviousData,
  });

export type UploadRowSet = UploadOutcome | "faulty";

export const uploadRowsQuery = (id: string, filter: { outcome: UploadRowSet; cursor?: string }) =>
  queryOptions({
    queryKey: ["uploads", id, "rows", filter],
    ...listRequest("listUploadRows", { params: { upload_id: id }, query: { limit: PAGE_ROWS, ...filter } }),
    placeholderData: keepPreviousData,
  });

export function keepUpload(client: QueryClient, upload: Upload): void {
  client.setQueryData(uploadQuery(upload.id).queryKey, upload);
  void client.invalidateQueries({ queryKey: ["uploads", "list"] });
}

export const createUploadMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ file, source, intent }: { file: File; source?: string; intent: string }) => {
      const body = { file_name: file.name, bytes: file.size, ...(source && { source }) };
      return (await call("createUpload", { body, idempotencyKey: intent })).data;
    },
    onSuccess: (upload) => keepUpload(client, upload),
  });

export const updateUploadMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, seen, request }: { id: string; seen: Partial<Upload>; request: UpdateUpload }) => {
      const params = { upload_id: id };
      return changeSeen<Upload, Upload>({
        seen,
        read: () => callTagged("getUpload", { params }),
        work: async (ifMatch) => (await call("updateUpload", { params, body: request, ifMatch })).data,
      });
    },
    onSuccess: (upload) => {
      keepUpload(client, upload);
      client.removeQueries({ queryKey: ["uploads", upload.id, "rows"] });
    },
    onError: (_, { id }) => void client.invalidateQueries({ queryKey: uploadQuery(id).queryKey, exact: true }),
  });

export type UploadStep = "checkUpload" | "importUpload" | "undoUpload" | "cancelUpload";

/** Asks for a step, which a worker then takes. */
export const uploadStepMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ id, step, intent }: { id: string; step: UploadStep; intent: string }) =>
      (await call(step, { params: { upload_id: id }, idempotencyKey: intent })).data,
    onSuccess: (upload) => keepUpload(client, upload),
    onError: (_, { id }) => void client.invalidateQueries({ queryKey: uploadQuery(id).queryKey, exact: true }),
  });

export const deleteUploadMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (id: string) => (await call("deleteUpload", { params: { upload_id: id } })).data,
    onSuccess: ({ id }) => {
      client.removeQueries({ queryKey: ["uploads", id] });
      void client.invalidateQueries({ queryKey: ["uploads", "list"] });
    },
  });

/** Once companies have come or gone. */
export function refreshDirectory(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: sourcesQuery().queryKey });
  for (const key of ["categories", "places", "preview"]) void client.invalidateQueries({ queryKey: [key] });
}
