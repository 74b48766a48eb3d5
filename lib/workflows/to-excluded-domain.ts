import { unicodeDomain } from "@/lib/contract/domain";
import type { ExcludedDomain } from "@/lib/contract/preview";
import { needlessWords } from "@/lib/criteria/needless-words";
import type { ExcludedLine } from "@/lib/engine/preview-excluded-domains";

const count = new Intl.NumberFormat("en");
const companiesOf = (number: number) => `${count.format(number)} ${number === 1 ? "company" : "companies"}`;

function wordsOf({ domain, stands, companies, inDirectory }: ExcludedLine): string {
  if (stands.host === null) return needlessWords(domain, stands.needless);
  if (companies > 0) return `Leaves out ${companiesOf(companies)}.`;
  if (inDirectory === 1) return "The one company there does not fit the rest of the criteria.";
  if (inDirectory > 0) return `The ${companiesOf(inDirectory)} there do not fit the rest of the criteria.`;
  return "No company is known there.";
}

export function toExcludedDomain(line: ExcludedLine): ExcludedDomain {
  return {
    domain: line.domain,
    name: unicodeDomain(line.domain),
    companies: line.companies,
    in_directory: line.inDirectory,
    needless: line.stands.host === null ? line.stands.needless : null,
    words: wordsOf(line),
  };
}
