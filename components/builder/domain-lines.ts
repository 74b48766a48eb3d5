import { asciiDomain, DOMAIN, DOMAIN_MAX, unicodeDomain } from "@/lib/contract/domain";

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

/** What was typed, made to hold just these domains: lines that hold none stay, those of others go, and what is missing is added. */
export function textWith(typed: string, domains: readonly string[]): string {
  const held = new Set(domainLines(typed).domains);
  if (held.size === domains.length && domains.every((domain) => held.has(domain))) return typed;
  const wanted = new Set(domains);
  const kept = typed.split("\n").filter((line) => {
    const own = domainLines(line).domains;
    return line.trim() !== "" && own.every((domain) => wanted.has(domain));
  });
  const shown = new Set(domainLines(kept.join("\n")).domains);
  return [...kept, ...domains.filter((domain) => !shown.has(domain)).map(unicodeDomain)].join("\n");
}

/** Where a caret stands in a text whose lines have moved: at the same place of its own line, where that is still there. */
export function caretIn({ text, at }: { text: string; at: number }, next: string): number {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const [line = ""] = text.slice(start).split("\n");
  const lines = next.split("\n");
  const nth = lines.indexOf(line);
  if (nth < 0) return Math.min(at, next.length);
  return lines.slice(0, nth).reduce((sum, { length }) => sum + length + 1, 0) + at - start;
}
