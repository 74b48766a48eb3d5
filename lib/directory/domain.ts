import { parse } from "tldts";
import { SHARED_HOSTS } from "./shared-hosts";

/** The registrable domain of an address or host, or null where it has none or shares it with strangers. */
export function companyDomain(address: string): string | null {
  const host = parse(address.trim(), { allowPrivateDomains: true });
  const { hostname, domain, publicSuffix, isIp } = host;
  if (!hostname || !domain || isIp || !(host.isIcann || host.isPrivate)) return null;
  if ([hostname, domain, publicSuffix].some((part) => part && SHARED_HOSTS.has(part.replace(/^www\./, ""))))
    return null;
  return domain;
}
