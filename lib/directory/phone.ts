import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

/** E.164 of a number as people write it, or null for placeholders and for what no country could have given out. */
export function toE164(written: string, country: string | null): string | null {
  const parsed = parsePhoneNumberFromString(written, dialledIn(country));
  if (!parsed?.isPossible() || isPlaceholder(parsed.nationalNumber)) return null;
  return parsed.number;
}

function dialledIn(country: string | null): CountryCode | undefined {
  return country && isSupportedCountry(country) ? country : undefined;
}

function isPlaceholder(digits: string): boolean {
  return (
    /^(\d)\1+$/.test(digits) ||
    "01234567890123456789".includes(digits) ||
    /^\d{3}5550(0|1)\d\d$/.test(digits) ||
    digits.endsWith("0000000")
  );
}
