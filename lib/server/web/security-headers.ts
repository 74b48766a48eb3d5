import { randomBytes } from "node:crypto";
import { isApiPath } from "./is-api-path";

export type Security = {
  /** What people open begins with https://. */
  isOverTls?: boolean;
  /** Development evaluates source maps and talks over a socket. */
  isDev?: boolean;
};

const YEAR_SECONDS = 365 * 24 * 60 * 60;

const COMMON = {
  "X-Content-Type-Options": "nosniff",
  // With no referrer at all a form's origin would be null, and its own pages' writes refused; the setup link stays here.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
};

const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Components set styles of elements as they are measured, which no nonce can allow. */
function pagePolicy(nonce: string, isDev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${isDev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every answer carries. The policy of a page is new each time; Next reads its nonce from the request's headers. */
export function securityHeaders(
  url: string,
  { isOverTls = false, isDev = false }: Security = {},
): Record<string, string> {
  const isApi = isApiPath(url.split("?", 1)[0] ?? "");
  return {
    ...COMMON,
    ...(isOverTls && { "Strict-Transport-Security": `max-age=${YEAR_SECONDS}; includeSubDomains` }),
    "Content-Security-Policy": isApi ? API_POLICY : pagePolicy(randomBytes(16).toString("base64"), isDev),
  };
}
