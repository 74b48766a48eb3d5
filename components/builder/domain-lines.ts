const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
const DOMAIN_LENGTH_MAX = 253;

export type LineFault = { line: number; text: string };

/** Domains out of pasted lines, addresses among them; lines that hold none are told by number. */
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
      if (DOMAIN.test(domain) && domain.length <= DOMAIN_LENGTH_MAX) domains.add(domain);
      else faults.push({ line: at + 1, text: part });
    }
  }
  return { domains: [...domains], faults };
}
