import { parse } from "tldts";
import { asciiDomain } from "@/lib/contract/domain";
import type { NEEDLESS } from "@/lib/contract/preview";
import { SHARED_HOSTS } from "./shared-hosts";
import { canonicalWebsite } from "./website";

/** Under which a shared host shows the same pages to phones and other countries. */
const SAME_HOST = /^(?:www|web|m|mobile|touch|l|lm|[a-z]{2}(?:-[a-z]{2})?)\./;

const parts = (host: string) => parse(host, { allowPrivateDomains: true });

const withoutWww = (host: string) => host.replace(/^www\.(?=.*\.)/, "");

/** The host of an address or host, as the network writes it and without `www.`; null where no public website can be. */
export function siteHost(address: string): string | null {
  const host = fullHost(address);
  return host && withoutWww(host);
}

function fullHost(address: string): string | null {
  const website = canonicalWebsite(address);
  return website && new URL(website).hostname.replace(/\.$/, "");
}

/** The registrable domain of an address or host, or null where it has none or shares it with strangers. */
export function companyDomain(address: string): string | null {
  const host = fullHost(address);
  if (!host) return null;
  const { domain, publicSuffix } = parts(host);
  // Who runs a public suffix shows everybody's pages at its www, such as www.gov.uk.
  if (!domain || !parts(withoutWww(domain)).domain) return null;
  const isShared = [host, domain, publicSuffix].some((part) => part && SHARED_HOSTS.has(part.replace(/^www\./, "")));
  return isShared ? null : domain;
}

/** Why a domain to leave out leaves out no company. */
export type Needless = (typeof NEEDLESS)[number];

export type ExcludedHost = { host: string; domain: string | null } | { host: null; needless: Needless };

/**
 * What a domain to leave out stands for: the host that was typed and all below it, in its company's registrable domain
 * or, without one, as one company's own place on a shared host.
 */
export function excludedHost(typed: string): ExcludedHost {
  const host = siteHost(asciiDomain(typed));
  if (!host) return { host: null, needless: "no_website" };
  const { domain } = parts(host);
  if (SHARED_HOSTS.has(host) || SHARED_HOSTS.has(host.replace(SAME_HOST, "")))
    return { host: null, needless: "shared_host" };
  if (!domain) return { host: null, needless: "public_suffix" };
  return { host, domain: companyDomain(host) };
}

/** Of hosts to leave out, the one under which a website lies: the nearest. */
export function hostAbove(website: string, hosts: ReadonlySet<string>): string | null {
  for (let host = siteHost(website); host?.includes("."); host = host.slice(host.indexOf(".") + 1)) {
    if (hosts.has(host)) return host;
  }
  return null;
}
