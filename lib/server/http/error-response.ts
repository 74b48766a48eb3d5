import { hasCode } from "@/db/causes-of";
import { troubleOf } from "@/db/trouble-of";
import { AppError } from "@/lib/base/errors";
import { log } from "@/lib/base/log";
import type { ErrorBody } from "@/lib/contract/error-body";
import { LASTING, noteTrouble, TROUBLES } from "@/lib/server/health/trouble";

const RETRY_SECONDS = "2";
/** A row refers to one that is not there: it was deleted between the look and the write. */
const GONE = ["23503"];

/** The failure that the client is told of; one that is ours is logged. */
export function toAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  const trouble = troubleOf(error);
  if (trouble) {
    noteTrouble(trouble);
    log[LASTING.includes(trouble) ? "error" : "warn"]({ err: error, requestId, trouble }, TROUBLES[trouble]);
    return new AppError("unavailable", `${TROUBLES[trouble]} Try again.`, undefined, { "Retry-After": RETRY_SECONDS });
  }
  if (hasCode(error, GONE)) {
    log.warn({ err: error, requestId }, "a request referred to what was deleted meanwhile");
    return new AppError("not_found", "Something that this refers to was deleted meanwhile. Nothing was changed.");
  }
  log.error({ err: error, requestId }, "a request failed");
  return new AppError("internal", "Something went wrong on our side. The request id finds it in the logs.");
}

export function errorResponse(thrown: unknown, requestId: string): Response {
  const error = toAppError(thrown, requestId);
  const body: ErrorBody = {
    error: { code: error.code, message: error.message, ...(error.details && { details: error.details }) },
    request_id: requestId,
  };
  return Response.json(body, {
    status: error.status,
    headers: { ...error.headers, "X-Request-Id": requestId, "Cache-Control": "no-store" },
  });
}
