import type { Criteria } from "@/lib/contract/criteria";
import { unicodeDomain } from "@/lib/contract/domain";
import { excludedHost, hostAbove, siteHost } from "@/lib/directory/domain";

/** Which of a run's domains left a company out, in words. */
export function excludedDomainWords({ exclude }: Criteria): (company: { website: string | null }) => string {
  let hosts: Set<string> | undefined;
  return ({ website }) => {
    hosts ??= new Set(exclude.domains.flatMap((domain) => excludedHost(domain).host ?? []));
    const own = website && siteHost(website);
    const above = website && hostAbove(website, hosts);
    if (!own || !above) return "Its domain is on the list of excluded domains.";
    if (own === above) return `Its domain ${unicodeDomain(own)} is on the list of excluded domains.`;
    return `Its website at ${unicodeDomain(own)} lies below ${unicodeDomain(above)}, which is on the list of excluded domains.`;
  };
}
