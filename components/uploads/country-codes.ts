import { countryName, LOCALE } from "../ui/intl";

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
/** Codes that the runtime has a name for and that are no country. */
const NONE = new Set(["EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"]);

/** A code of a country that is gone stands for another one's today. */
const isOfToday = (code: string) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;

let found: { code: string; name: string }[] | undefined;

/** The countries by ISO 3166-1, in the order of their names. */
export function countryCodes(): { code: string; name: string }[] {
  const collator = new Intl.Collator(LOCALE);
  found ??= LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`))
    .filter((code) => !NONE.has(code) && isOfToday(code))
    .flatMap((code) => (countryName(code) === code ? [] : [{ code, name: countryName(code) }]))
    .toSorted((a, b) => collator.compare(a.name, b.name));
  return found;
}
