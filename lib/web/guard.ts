import type { IncomingMessage } from "node:http";
import type { ErrorCode } from "@/lib/contract/error-body";
import { isApiPath } from "./is-api-path";

const VERBS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** Above the API's own limit of 256 KiB, which the endpoint holds; this stops what would be read in full. */
const BODY_BYTES_MAX = 256 * 1024;
/** What makes Next treat a request as its own kind of call; an API call is none of them. */
const NEXT_HEADERS = /^(?:next-|rsc$|x-middleware-|x-nextjs-|x-invoke-|x-matched-path$|x-now-route-)/;

export type Refusal = { code: ErrorCode; message: string; headers?: Record<string, string> };

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function isOdd(path: string): boolean {
  return path.includes("\\") || path.includes("//") || path.split("/").some((part) => part === "." || part === "..");
}

/** Why this request must not reach Next, which would answer it in HTML, in plain text or not at all; null to go on. */
export function guard(request: IncomingMessage): Refusal | null {
  const { url = "", method = "", headers } = request;
  if (!VERBS.includes(method)) {
    return {
      code: "method_not_allowed",
      message: `The method ${method} is not taken.`,
      headers: { Allow: VERBS.join(", ") },
    };
  }
  if (!url.startsWith("/")) return { code: "bad_request", message: "The request target must be a path." };
  const [written = ""] = url.split("?", 1);
  const path = decoded(written);
  if (path === null || path.includes("\0")) return { code: "bad_request", message: "The path is not well-formed." };
  if (headers.host === undefined || headers.host === "")
    return { code: "bad_request", message: "A Host header is needed." };
  if (Number(headers["content-length"] ?? 0) > BODY_BYTES_MAX) {
    return { code: "payload_too_large", message: `The body is larger than ${BODY_BYTES_MAX / 1024} KiB.` };
  }
  if (!isApiPath(path)) return isOdd(path) ? { code: "not_found", message: "There is nothing at this path." } : null;
  const plain = isApiPath(written) && !isOdd(path) && !path.endsWith("/");
  if (!plain) return { code: "not_found", message: "There is nothing at this path of the API." };
  for (const name of Object.keys(headers)) if (NEXT_HEADERS.test(name)) delete headers[name];
  return null;
}
