import { env } from "@/lib/base/env";

/** What an operator has named: a host at any port, or at one. */
export type AllowedHost = { host: string; port: string | null };

export function allowedHosts(): AllowedHost[] {
  return env().PROSPECTOR_ALLOWED_HOSTS;
}

/** The host as a URL has it: without the brackets of an IPv6 address, without the dot of the DNS root. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
}

export function portOf({ port, protocol }: URL): string {
  return port || (protocol === "https:" ? "443" : "80");
}

export function isAllowedHost(url: URL, allowed: AllowedHost[]): boolean {
  const host = hostOf(url);
  return allowed.some((named) => named.host === host && (named.port === null || named.port === portOf(url)));
}
