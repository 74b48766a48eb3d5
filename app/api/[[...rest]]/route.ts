import { newRequestId } from "@/lib/auth/make-request-id";
import { AppError } from "@/lib/errors";
import { errorResponse } from "@/lib/http/error-response";

async function nothingHere(): Promise<Response> {
  return errorResponse(new AppError("not_found", "There is nothing at this path of the API."), newRequestId());
}

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as HEAD,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
