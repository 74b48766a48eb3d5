import { AppError } from "@/lib/errors";

function isOurs(origin: string, { headers }: Request): boolean {
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** A write with a session's cookie must come from our own pages; a browser says so in one of these headers. */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const ours = site === "same-origin" || (site === null && origin !== null && isOurs(origin, request));
  if (!ours)
    throw new AppError("cross_origin", "A signed-in write is only taken from Prospector's own pages. Use an API key.");
}

/** Programs name no origin; MCP has a server refuse the pages of any other site. */
export function refuseOtherOrigins(request: Request): void {
  const origin = request.headers.get("origin");
  if (origin !== null && !isOurs(origin, request)) {
    throw new AppError("cross_origin", "Pages of another site are not answered here.");
  }
}
