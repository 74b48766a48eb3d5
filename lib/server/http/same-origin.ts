import { AppError } from "@/lib/base/errors";
import { readUrl } from "@/lib/contract/read-url";

type Named = Pick<Headers, "get">;

function isOurs(origin: string, headers: Named): boolean {
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return host !== null && readUrl(origin)?.host === host;
}

/** Whether a browser says of a request, in one of these headers, that it comes from our own pages. */
export function isFromOurPages(headers: Named): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  return site === "same-origin" || (site === null && origin !== null && isOurs(origin, headers));
}

/** A write with a session's cookie must come from our own pages. */
export function requireSameOrigin({ headers }: Request): void {
  if (!isFromOurPages(headers))
    throw new AppError("cross_origin", "A signed-in write is only taken from Prospector's own pages. Use an API key.");
}

/** Programs name no origin; MCP has a server refuse the pages of any other site. */
export function refuseOtherOrigins(request: Request): void {
  const origin = request.headers.get("origin");
  if (origin !== null && !isOurs(origin, request.headers)) {
    throw new AppError("cross_origin", "Pages of another site are not answered here.");
  }
}
