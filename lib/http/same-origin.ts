import { AppError } from "@/lib/errors";

/** A write with a session's cookie must come from our own pages; a browser says so in one of these headers. */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const ours =
    site === "same-origin" ||
    (site === null && origin !== null && URL.canParse(origin) && new URL(origin).host === host);
  if (!ours)
    throw new AppError("cross_origin", "A signed-in write is only taken from Prospector's own pages. Use an API key.");
}
