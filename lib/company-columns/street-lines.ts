import { headerKey, headerKeys } from "./header-key";

const NUMBER_HEADERS = new Set(
  headerKeys(
    "hausnummer, hausnr, haus nr, nr, huisnummer, huisnr, nr domu, numer domu, numero civico, civico, numero, house number, housenumber, addr housenumber, street number, numero de rue",
  ),
);
const ENGLISH = new Set(headerKeys("house number, housenumber, addr housenumber, street number"));
/** Where the number stands before the street. */
const NUMBER_FIRST = new Set("US CA GB IE AU NZ FR LU ZA IN PH SG HK MT".split(" "));

export type StreetColumn = { at: number; isNumber: boolean; isEnglish: boolean };

export function streetColumn(header: string, at: number): StreetColumn {
  const key = headerKey(header);
  const isEnglish = ENGLISH.has(key) || key.endsWith("addrhousenumber");
  return { at, isNumber: isEnglish || NUMBER_HEADERS.has(key), isEnglish };
}

/** The lines of a street as one, with the house number where the country has it; else as its header's language does. */
export function joinStreet(lines: readonly { text: string; column: StreetColumn }[], country: string | null): string {
  const [only] = lines;
  if (only && lines.length === 1) return only.text;
  const numbers = lines.filter(({ column }) => column.isNumber);
  const names = lines.filter(({ column }) => !column.isNumber);
  const [street, ...rest] = [...new Set(names.map(({ text }) => text))];
  const isFirst = country === null ? numbers.some(({ column }) => column.isEnglish) : NUMBER_FIRST.has(country);
  const number = numbers.map(({ text }) => text.replace(/\.0$/, "")).join(" ");
  return [...(isFirst ? [number, street] : [street, number]), ...rest].filter(Boolean).join(" ");
}
