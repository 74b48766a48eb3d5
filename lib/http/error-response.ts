import { hasCode } from "@/db/causes-of";
import type { ErrorBody } from "@/lib/contract/error-body";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { isDatabaseAway } from "./database-away";

const RETRY_SECONDS = "2";
/** A row refers to one that is not there: it was deleted between the look and the write. */
const GONE = ["23503"];

/** The failure that the client is told of; one that is ours is logged. */
export function toAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) {
    log.warn({ err: error, requestId }, "the database is away");
    return new AppError("unavailable", "The database cannot be reached just now. Try again.", undefined, {
      "Retry-After": RETRY_SECONDS,
    });
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
