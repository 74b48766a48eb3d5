import { unicodeDomain } from "@/lib/contract/domain";
import { folded } from "@/lib/contract/folded";

type Searched = { name: string; domain: string | null; description: string | null };

/** Texts as folded words with a space on each side, so that ` word ` finds a whole word and no phrase spans two of them. */
export function searchText(texts: (string | null)[]): string {
  return ` ${texts.flatMap((text) => (text ? [folded(text)] : [])).join(" | ")} `;
}

/** Leads copy what is before `||`. */
export function companySearchText({ name, domain, description }: Searched): string {
  const called = searchText([name, domain && unicodeDomain(domain)]);
  return description ? `${called}||${searchText([description])}` : called;
}
