import type { ErrorBody, ErrorDetail } from "@/lib/contract/error-body";

/** A call that failed, in the API's own words where it answered at all. */
export class CallError extends Error {
  override readonly name = "CallError";
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: readonly ErrorDetail[] = [],
    readonly requestId: string | null = null,
  ) {
    super(message);
  }

  /** No answer, or one that says the fault is the server's: asking again may help. */
  get isTemporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === "object" && body !== null && "error" in body && typeof body.error === "object";
}

export function callErrorOf(status: number, body: unknown): CallError {
  if (!isErrorBody(body)) {
    return new CallError(status, "unexpected", `The server answered ${status} without a reason.`);
  }
  const { code, message, details } = body.error;
  return new CallError(status, code, message, details, body.request_id);
}

export function unreachable(cause: unknown): CallError {
  const error = new CallError(
    0,
    "unreachable",
    "The server can't be reached. Check that it is running, then try again.",
  );
  error.cause = cause;
  return error;
}
