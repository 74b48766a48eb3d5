export type ErrorDetail = { path: string; message: string };
type ErrorBody = { error: { code: string; message: string; details?: ErrorDetail[] }; request_id: string };

/** A call that failed, in the API's own words where it answered at all. */
export class ProspectorError extends Error {
  override readonly name = "ProspectorError";
  constructor(
    message: string,
    /** Of the answer; 0 where none came. */
    readonly status: number,
    /** Stable: one that the reference lists, or `unreachable`, `timeout` or `unexpected`. */
    readonly code: string,
    /** Each field at fault, by its path. */
    readonly details: readonly ErrorDetail[] = [],
    /** Finds the request in the server's logs; null where no answer came. */
    readonly requestId: string | null = null,
    /** What the object has now, where the code is `revision_conflict`. */
    readonly etag: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === "object" && body !== null && "error" in body && typeof body.error === "object";
}

/** From an answer that is no success. */
export function errorOf({ status, headers }: Response, text: string): ProspectorError {
  const body = parsed(text);
  if (!isErrorBody(body)) return unexpected(status, headers.get("x-request-id"));
  const { code, message, details } = body.error;
  return new ProspectorError(message, status, code, details, body.request_id, headers.get("etag"));
}

export function unexpected(status: number, requestId: string | null): ProspectorError {
  const message = `The server answered ${status} with what is not an answer of Prospector.`;
  return new ProspectorError(message, status, "unexpected", [], requestId);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
