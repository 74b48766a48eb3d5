import { UPLOAD_PART_BYTES } from "./upload-limits";

/** Of a body, in bytes. The web process refuses a longer one by its Content-Length, the endpoint by what it reads. */
export const BODY_BYTES_MAX = 256 * 1024;
/** A part of an upload's file is a body of its own kind. */
const PART_PATH = /\/uploads\/[^/]+\/parts\/[^/]+$/;

export function bodyBytesMax(path: string): number {
  return PART_PATH.test(path) ? UPLOAD_PART_BYTES : BODY_BYTES_MAX;
}

export const tooLarge = (bytes: number): string => `The body is larger than ${bytes / 1024} KiB`;
export const BODY_TOO_LARGE = tooLarge(BODY_BYTES_MAX);
