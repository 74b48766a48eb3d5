export const UPLOAD_STATUSES = [
  "receiving",
  "unreadable",
  "received",
  "checking",
  "checked",
  "importing",
  "imported",
  "undoing",
  "undone",
] as const;
export type UploadStatus = (typeof UPLOAD_STATUSES)[number];
/** Those in which a worker has it. */
export const LIVE_UPLOAD_STATUSES: readonly UploadStatus[] = ["checking", "importing", "undoing"];

export const UPLOAD_MODES = ["update", "replace"] as const;
export const UPLOAD_OUTCOMES = ["new", "changed", "same", "duplicate", "refused"] as const;
export type UploadOutcome = (typeof UPLOAD_OUTCOMES)[number];

export const TABLE_FORMATS = ["csv", "xlsx", "ndjson", "json", "parquet"] as const;
