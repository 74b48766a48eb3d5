import { domainToUnicode } from "node:url";
import { folded } from "@/lib/contract/folded";

type Searched = { name: string; domain: string | null; description: string | null };

/** Texts as folded words with a space on each side, so that ` word ` finds a whole word and no phrase spans two of them. */
export function searchText(texts: (string | null)[]): string {
  return ` ${texts.flatMap((text) => (text ? [folded(text)] : [])).join(" | ")} `;
}

/** In its own letters, where they are not ASCII. */
export function writtenDomain(domain: string): string {
  return domainToUnicode(domain) || domain;
}

/** Leads copy what is before `||`. */
export function companySearchText({ name, domain, description }: Searched): string {
  const called = searchText([name, domain && writtenDomain(domain)]);
  return description ? `${called}||${searchText([description])}` : called;
}
