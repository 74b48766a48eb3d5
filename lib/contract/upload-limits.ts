/** Of a file, in bytes as it is sent. */
export const UPLOAD_BYTES_MAX = 512 * 1024 * 1024;
/** Of a part of it; a slow line sends one before a request is given up. */
export const UPLOAD_PART_BYTES = 2 * 1024 * 1024;
export const UPLOAD_ROWS_MAX = 1_000_000;
export const UPLOAD_COLUMNS_MAX = 10_000;
/** How long a file and its rows are kept once it is imported or left alone. */
export const UPLOAD_KEPT_DAYS = 30;
