import type { IncomingMessage } from "node:http";
import { bodyBytesMax, tooLarge } from "@/lib/contract/body-limit";
import type { ErrorCode } from "@/lib/contract/error-body";
import { isFromOurPages } from "@/lib/server/http/same-origin";
import { isApiPath } from "./is-api-path";
import { isHost } from "./is-host";

const VERBS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** What makes Next treat a request as its own kind of call; an API call is none of them. */
const NEXT_HEADERS = /^(?:next-|rsc$|x-nextjs-)/;
/** What Next says to itself between its own parts; no client has a say in it. */
const INNER_HEADERS = /^(?:x-middleware-|x-invoke-|x-matched-path$|x-now-route-|x-next-|next-resume$|x-nextjs-data$)/;
/** What reads no form and changes nothing. */
const READING = ["GET", "HEAD", "OPTIONS"];

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

function timesNamed({ rawHeaders }: IncomingMessage, header: string): number {
  return rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === header).length;
}

function guardPage({ method = "", headers }: IncomingMessage, path: string): Refusal | null {
  if (isOdd(path)) return { code: "not_found", message: "There is nothing at this path." };
  const first = (name: string) => [headers[name] ?? null].flat()[0] ?? null;
  if (READING.includes(method) || isFromOurPages({ get: first })) return null;
  return { code: "cross_origin", message: "A form is only taken from Prospector's own pages." };
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
  if (!isHost(headers.host) || timesNamed(request, "host") > 1)
    return { code: "bad_request", message: "The Host header must name one host." };
  const most = bodyBytesMax(path);
  if (Number(headers["content-length"] ?? 0) > most) {
    return { code: "payload_too_large", message: `${tooLarge(most)}.` };
  }
  for (const name of Object.keys(headers)) if (INNER_HEADERS.test(name)) delete headers[name];
  if (!isApiPath(path)) return guardPage(request, path);
  const plain = isApiPath(written) && !isOdd(path) && !path.endsWith("/");
  if (!plain) return { code: "not_found", message: "There is nothing at this path of the API." };
  for (const name of Object.keys(headers)) if (NEXT_HEADERS.test(name)) delete headers[name];
  return null;
}
