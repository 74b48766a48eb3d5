import { asciiDomain, DOMAIN, DOMAIN_MAX } from "@/lib/contract/domain";

export type LineFault = { line: number; text: string };

/** Domains, as they are kept, out of pasted lines, addresses among them; lines that hold none are told by number. */
export function domainLines(text: string): { domains: string[]; faults: LineFault[] } {
  const domains = new Set<string>();
  const faults: LineFault[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    for (const part of line.split(/[\s,;]+/).filter(Boolean)) {
      const domain = part
        .toLowerCase()
        .replace(/^[a-z]+:\/\//, "")
        .replace(/[/?#].*$/, "")
        .replace(/^www\./, "");
      if (DOMAIN.test(domain) && domain.length <= DOMAIN_MAX) domains.add(asciiDomain(domain));
      else faults.push({ line: at + 1, text: part });
    }
  }
  return { domains: [...domains], faults };
}
