import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";

/** E.164 of a number as people write it, or null for placeholders and for what no country could have given out. */
export function toE164(written: string, country: string | null): string | null {
  const parsed = parsePhoneNumberFromString(written, dialledIn(country));
  if (!parsed?.isPossible() || isPlaceholder(parsed.nationalNumber)) return null;
  return parsed.number;
}

/**
 * The seven digits of a North American number (E.164 country code 1) that is written without its area code; null for any
 * other. Elsewhere such numbers have no one length.
 */
export function toLocalNumber(written: string, country: string | null): string | null {
  const home = dialledIn(country);
  if (!home || getCountryCallingCode(home) !== "1") return null;
  const [, exchange, line] = /^\s*([2-9]\d\d)[\s.-]*(\d{4})(?:\s*(?:x|ext)\.?\s*\d+)?\s*$/i.exec(written) ?? [];
  const digits = `${exchange}${line}`;
  return exchange && !isPlaceholder(digits) && !digits.startsWith("55501") ? digits : null;
}

function dialledIn(country: string | null): CountryCode | undefined {
  return country && isSupportedCountry(country) ? country : undefined;
}

/** What people type where a number is wanted and they have none. */
export function isPlaceholder(digits: string): boolean {
  return (
    /^(\d)\1+$/.test(digits) ||
    "01234567890123456789".includes(digits) ||
    /^\d{3}5550(0|1)\d\d$/.test(digits) ||
    digits.endsWith("0000000")
  );
}
