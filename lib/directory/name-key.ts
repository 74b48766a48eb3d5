import { fold } from "./fold";
import { JOINED_LEGAL_FORM, LEGAL_FORMS } from "./legal-forms";

/** What two spellings of one company's name have in common: "Müller & Söhne GmbH" and "Muller and Sohne" are one. */
export function nameKey(name: string): string {
  const words = fold(name.normalize("NFKC").trim().replace(JOINED_LEGAL_FORM, "") || name).split(" ");
  for (let form = legalForm(words); form > 0; form = legalForm(words)) {
    words.splice(words.length - form);
    if (words.length > 1 && words.at(-1) === "and") words.pop();
  }
  return words.join(" ") || name.trim().toLowerCase();
}

/** How many words at the end are a legal form; a name that is nothing else keeps it. */
function legalForm(words: readonly string[]): number {
  const form = LEGAL_FORMS.find(
    (candidate) =>
      candidate.length < words.length &&
      candidate.every((word, at) => words[words.length - candidate.length + at] === word),
  );
  return form?.length ?? 0;
}
