import punycode from "punycode/punycode.js";
import { readUrl } from "./read-url";

/** Letters of any script with their marks, as people write a domain. */
export const DOMAIN = /^\s*(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,}\s*$/u;
export const DOMAIN_MAX = 253;

const NUMBER = /(?:^|\.)(?:\d+|0x[\da-f]*)$/;

/** A domain as the network writes it, `xn--…` for what is not ASCII: the form in which domains are kept and compared. */
export function asciiDomain(written: string): string {
  const lower = written.trim().toLowerCase();
  const hostname = NUMBER.test(lower) ? undefined : readUrl(`https://${lower}`)?.hostname;
  return hostname && DOMAIN.test(hostname) && hostname.length <= DOMAIN_MAX && !NUMBER.test(hostname)
    ? hostname
    : lower;
}

/** The same for people, in its own letters; as it is where those would mean another domain. */
export function unicodeDomain(domain: string): string {
  if (!domain.includes("xn--")) return domain;
  const shown = decoded(domain);
  return asciiDomain(shown) === domain ? shown : domain;
}

function decoded(domain: string): string {
  try {
    return punycode.toUnicode(domain);
  } catch (error) {
    if (error instanceof RangeError) return domain;
    throw error;
  }
}
