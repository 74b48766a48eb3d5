import type { UploadStatus } from "@/lib/contract/upload-statuses";

/** What an upload is again when the work on it ends without success. */
export const BEFORE_WORK: Partial<Record<UploadStatus, UploadStatus>> = {
  checking: "received",
  importing: "checked",
  undoing: "imported",
};
