import { publicUrl } from "@/lib/base/env";

/** As long as browsers keep any. */
const DEVICE_SECONDS = 400 * 24 * 60 * 60;

export type CookieName = "session_token" | "device";

function isOverTls(): boolean {
  return publicUrl().startsWith("https://");
}

/** Over TLS no other host under the same domain, and nothing without TLS, can set one of this name. */
export function cookieName(name: CookieName): string {
  return `${isOverTls() ? "__Host-" : ""}prospector.${name}`;
}

export function cookieAttributes(name: CookieName, seconds: number = DEVICE_SECONDS) {
  return {
    name: cookieName(name),
    httpOnly: true,
    secure: isOverTls(),
    sameSite: "lax" as const,
    path: "/",
    maxAge: seconds,
  };
}

/** What a request's Cookie header holds under our name. */
export function readCookie(headers: Headers, name: CookieName): string | undefined {
  const prefix = `${cookieName(name)}=`;
  const found = (headers.get("cookie") ?? "").split(/; */).find((pair) => pair.startsWith(prefix));
  return found?.slice(prefix.length) || undefined;
}
