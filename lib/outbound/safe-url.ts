import { isIP } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { readUrl } from "@/lib/contract/read-url";
import { type AllowedHost, allowedHosts, hostOf, isAllowedHost, portOf } from "./allowed-hosts";
import { isPublicAddress } from "./is-public-address";
import { refused } from "./outbound-error";
import { type Resolve, resolveHost } from "./resolve-host";

const PORTS = ["80", "443"];
/** Whoever saves an address waits no longer for a name server; it is asked again before anything is sent. */
const RESOLVE_MS = 3_000;
const PRIVATE = "leads to a private or special address";

/** The URL, if it may be asked as far as its text tells; throws `refused` with what is wrong with it. */
export function safeUrl(text: string, allowed: AllowedHost[] = allowedHosts()): URL {
  const url = readUrl(text);
  if (!url) throw refused("is not a URL");
  if (url.protocol !== "https:" && url.protocol !== "http:") throw refused("must begin with https:// or http://");
  if (url.username || url.password) throw refused("must not carry a name or password");
  if (isAllowedHost(url, allowed)) return url;
  if (!PORTS.includes(portOf(url))) throw refused("must use port 80 or 443");
  const host = hostOf(url);
  if (isIP(host) ? !isPublicAddress(host) : host === "") throw refused(PRIVATE);
  return url;
}

/** The same for an address that somebody saves: a name that leads inside now is refused now; one unknown as yet is not. */
export async function checkUrl(
  text: string,
  { allowed = allowedHosts(), resolve = resolveHost }: { allowed?: AllowedHost[]; resolve?: Resolve } = {},
): Promise<URL> {
  const url = safeUrl(text, allowed);
  const host = hostOf(url);
  if (isIP(host) || isAllowedHost(url, allowed)) return url;
  const unknown = sleep(RESOLVE_MS, [], { ref: false });
  const found = await Promise.race([resolve(host).catch(() => []), unknown]);
  if (!found.every(({ address }) => isPublicAddress(address))) throw refused(PRIVATE);
  return url;
}
