import { countryName } from "../ui/intl";

const COUNTRY = /^[A-Z]{2}$/;

/** The name of a code, or the best that the code itself tells. */
export function nameOf(names: Record<string, string>, code: string): string {
  const known = names[code];
  if (known) return known;
  if (COUNTRY.test(code)) return countryName(code);
  const tail = code.slice(code.indexOf("/") + 1).replaceAll("_", " ");
  return tail.charAt(0).toUpperCase() + tail.slice(1);
}
