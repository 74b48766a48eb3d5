import { joinSets, setField } from "@/lib/client/merge-fields";
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

/** A text while somebody stands in it: it is theirs alone, and what others do waits until they leave. */
export type Typing = {
  text: string;
  /** What the text held at first. */
  from: readonly string[];
  /** What others have made of that. */
  others: readonly string[];
  /** What is known of both together. */
  value: readonly string[];
};

export function startTyping(text: string, value: readonly string[]): Typing {
  return { text, from: domainLines(text).domains, others: value, value };
}

/** With what others have added and taken away since. */
export function withOthers(typing: Typing, value: readonly string[]): Typing {
  const { text, from, others, value: before } = typing;
  const shown = new Set(domainLines(text).domains);
  // What they took away of what stands here is no line to add again.
  const [left, known] = [new Set(value), new Set(from)];
  const taken = before.filter((one) => !left.has(one) && shown.has(one) && !known.has(one));
  return { text, from: [...from, ...taken], others: joinSets(before, others, value), value };
}

/** With another text: what it adds and leaves out is added to what others have, and left out of it. */
export function withText({ from, others }: Typing, text: string): Typing {
  const { domains } = domainLines(text);
  // What neither has any more can be typed again.
  const left = new Set([...domains, ...others]);
  const kept = from.filter((one) => left.has(one));
  return { text, from: kept, others, value: joinSets(from, domains, others) };
}

/** Whether the text holds just what is known. */
export function isUpToDate({ text, value }: Typing): boolean {
  return setField.isSame(domainLines(text).domains, value);
}
