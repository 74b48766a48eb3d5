import type { CompanyColumnField } from "@/lib/contract/company-columns";
import { meantByHosts } from "./known-hosts";
import { kindShares } from "./value-kinds";

export type ValueGuess = { field: CompanyColumnField; share: number; called: string };

const SHARE_MIN = 0.6;
const US_STATES = new Set(
  (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR " +
    "AB BC MB NB NL NS ON PE QC SK YT"
  ).split(" "),
);

const numbersOf = (values: readonly string[]) => values.map((value) => Number(value.replace(",", ".")));

/** What a column holds by its values alone, where one can tell; `isNamed` has a header, which says something else. */
export function guessByValues(values: readonly string[], isNamed: boolean): ValueGuess | "degrees" | null {
  if (values.length < (isNamed ? 3 : 1)) return null;
  const shares = kindShares(values);
  const sure = (kind: keyof typeof shares) => shares[kind] >= SHARE_MIN;
  const guess = (field: CompanyColumnField, share: number, called: string) => ({ field, share, called });
  if (sure("email")) return guess("email", shares.email, "e-mail addresses");
  if (sure("coordinates")) return guess("coordinates", shares.coordinates, "coordinates");
  if (sure("website")) {
    const meant = meantByHosts(values);
    if (meant === "people" || meant === "one_site") return null;
    return guess(meant === "websites" ? "website" : meant, shares.website, "web addresses");
  }
  if (sure("degrees") && numbersOf(values).every((number) => Math.abs(number) <= 180)) return "degrees";
  if (isNamed) return null;
  const states = values.filter((value) => US_STATES.has(value)).length / values.length;
  if (states >= SHARE_MIN) return guess("region", states, "states");
  if (sure("postal_code")) return guess("postal_code", shares.postal_code, "postal codes");
  if (sure("phone")) return guess("phone", shares.phone, "phone numbers");
  if (sure("address")) return guess("address", shares.address, "addresses");
  if (sure("street")) return guess("street", shares.street, "streets");
  return null;
}

/** Of two columns of degrees, which is the latitude: the one that never leaves 90, else the first. */
export function latitudeOf(first: readonly string[], second: readonly string[]): "first" | "second" | null {
  const isLatitude = (values: readonly string[]) => numbersOf(values).every((number) => Math.abs(number) <= 90);
  if (isLatitude(first))
    return isLatitude(second) && numbersOf(second).every((n) => n > 0) && numbersOf(first).every((n) => n < 0)
      ? "second"
      : "first";
  return isLatitude(second) ? "second" : null;
}
