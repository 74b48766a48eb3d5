import type { Criteria } from "@/lib/contract/criteria";
import type { Contact } from "@/lib/contract/criteria-terms";
import type { Source } from "@/lib/contract/directory";
import type { Preview } from "@/lib/contract/preview";
import { formatCount, formatList, formatShare } from "../ui/intl";

const CONTACT_WORDS: Record<Contact, string> = { website: "website", phone: "phone", email: "email" };
const NOTABLE_SHARE = 0.3;

/** What to change, in words, where a count is likely not what was meant. */
export function previewWarnings(
  { counts, matched, new: fresh }: Preview,
  criteria: Criteria,
  sources: readonly Source[],
): string[] {
  const { require, keywords, places, categories } = criteria;
  const warnings: string[] = [];
  if (counts.found === 0) {
    const both = categories.length > 0 && keysCount(places) > 0;
    warnings.push(
      both
        ? "No company in the directory is in these categories and these places. Add a category or a wider place."
        : "No company in the directory fits. Add a category, a place or a source.",
    );
    return warnings;
  }
  const words = keywords.include.length + keywords.exclude.length > 0;
  if (require.length + (words ? 1 : 0) > 0 && counts.filtered / counts.found >= NOTABLE_SHARE) {
    const musts = require.length > 0 ? `${capital(formatList(require.map((key) => CONTACT_WORDS[key])))} required` : "";
    const cause = musts && words ? `${musts}, with the words,` : musts || "The words";
    const verb = musts && !words ? "removes" : "remove";
    const lacking = sourceWords(require, sources, criteria.sources);
    warnings.push(
      `${cause} ${verb} ${formatShare(counts.filtered, counts.found)} (${formatCount(counts.filtered)}). ${lacking}`.trim(),
    );
  }
  if (matched > 0 && fresh === 0) warnings.push("Every company that matches is a lead already, or excluded.");
  return warnings;
}

function keysCount({ countries, regions, cities }: Criteria["places"]): number {
  return countries.length + regions.length + cities.length;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const LACKS: Record<Contact, RegExp> = { website: /website/i, phone: /phone/i, email: /e-?mail/i };

/** What the sources say of themselves about the contact data that is asked for. */
function sourceWords(require: readonly Contact[], sources: readonly Source[], chosen: readonly string[]): string {
  const used = chosen.length === 0 ? sources : sources.filter(({ key }) => chosen.includes(key));
  const asked = require.filter((contact) => contact !== "website");
  return used
    .flatMap(({ name, description }) => {
      const sentences = description.match(/[^.]+\./g) ?? [];
      const said = sentences.filter((sentence) => asked.some((contact) => LACKS[contact].test(sentence)));
      return said.length > 0 ? [`${name}: ${said.join("").trim()}`] : [];
    })
    .join(" ");
}
