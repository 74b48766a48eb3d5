import { AppError } from "@/lib/base/errors";
import { newRequestId } from "@/lib/base/make-request-id";
import { errorResponse } from "./error-response";

/** The answer where there is no endpoint, which Next would give in HTML. */
export async function nothingHere(): Promise<Response> {
  return errorResponse(new AppError("not_found", "There is nothing at this path of the API."), newRequestId());
}
