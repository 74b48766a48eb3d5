import { ERROR_STATUS, type ErrorCode, type ErrorDetail } from "@/lib/contract/error-body";

/** A failure with an answer for the client; its message is shown to people and never holds internals. */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: ErrorDetail[],
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

export function notFound(what: string): AppError {
  return new AppError("not_found", `No such ${what} in this workspace.`);
}

export function invalid(details: ErrorDetail[]): AppError {
  const first = details[0];
  return new AppError(
    "invalid_request",
    first ? `${first.path || "request"}: ${first.message}` : "Invalid request.",
    details,
  );
}
