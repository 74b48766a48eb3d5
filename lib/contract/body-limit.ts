/** Of a body, in bytes. The web process refuses a longer one by its Content-Length, the endpoint by what it reads. */
export const BODY_BYTES_MAX = 256 * 1024;
export const BODY_TOO_LARGE = `The body is larger than ${BODY_BYTES_MAX / 1024} KiB`;
