import { isPlaceholder, toE164, toLocalNumber } from "@/lib/directory/phone";
import { isScientific, type ReadCell, SCIENTIFIC_NUMBER } from "./fault";
import { listedTexts } from "./json-cell";

/** Surely between two numbers, and what may as well be inside one. */
const BETWEEN = /[;|\n]|\s(?:or|and|oder|und|ou|et|o|y|of)\s/i;
const MAYBE_BETWEEN = /[,/]/;
const NORTH_AMERICAN = /^(?:\+?1[ .-]?)?\(?([2-9]\d\d)\)?[ .-]?([2-9]\d\d)[ .-]?(\d{4})$/;
const NORTH_AMERICA = new Set(["US", "CA", "PR"]);

const NOT_POSSIBLE = {
  code: "not_a_phone",
  message: "Not a possible phone number",
  advice: "Write it with its country code, as in +1 512 471 3434",
};
const NO_COUNTRY = {
  code: "phone_without_country",
  message: "A phone number without a country code, in a row without a country",
  advice: "Choose the list's country, or write numbers with their country code",
};

/** Most numbers of North America are plainly possible, without all that is known of numbers. */
function isPossible(text: string, country: string | null): boolean {
  if (country !== null && NORTH_AMERICA.has(country)) {
    const [, area = "", exchange = "", line = ""] = NORTH_AMERICAN.exec(text) ?? [];
    if (area) return !isPlaceholder(area + exchange + line);
  }
  return toE164(text, country) !== null || toLocalNumber(text, country) !== null;
}

/** The first of a cell's numbers that could be one, as it is written. */
export function readPhone(cell: string, country: string | null): ReadCell<string> {
  if (isScientific(cell)) return { fault: SCIENTIFIC_NUMBER };
  const texts = listedTexts(cell).map((text) => text.replace(/^'?(?:tel:)?\s*/i, "").replace(/(?<=^\d+)\.0$/, ""));
  for (const text of texts) {
    for (const part of BETWEEN.test(text) ? text.split(BETWEEN) : [text]) {
      if (isPossible(part.trim(), country)) return { value: part.trim() };
      if (!MAYBE_BETWEEN.test(part)) continue;
      const found = part.split(MAYBE_BETWEEN).find((one) => isPossible(one.trim(), country));
      if (found) return { value: found.trim() };
    }
  }
  if (texts.length === 0) return { value: "" };
  const hasNoCountry = country === null && !cell.includes("+") && (cell.match(/\d/g)?.length ?? 0) >= 6;
  return { fault: hasNoCountry ? NO_COUNTRY : NOT_POSSIBLE };
}
