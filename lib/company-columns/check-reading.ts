import type { CompanyColumnField } from "@/lib/contract/company-columns";
import type { HeaderReading } from "./header-reading";
import { meantByHosts } from "./known-hosts";
import { ABOUT_PEOPLE } from "./left-out-headers";
import { shareOf, type ValueKind } from "./value-kinds";

const ENOUGH = 4;
const SHARE_MIN = 0.3;
const SHOWN_BY: Partial<Record<CompanyColumnField, { kind: ValueKind; called: string }>> = {
  website: { kind: "website", called: "web addresses" },
  email: { kind: "email", called: "e-mail addresses" },
};
const NUMBER = /^-?\d{1,3}(?:[.,]\d+)?$/;

/** A header's reading in the light of the values below it. */
export function checkReading(reading: HeaderReading, header: string, values: readonly string[]): HeaderReading {
  if (reading.use !== "field" || reading.tier === "known" || values.length === 0) return reading;
  const { field } = reading;
  const contradicts = (called: string): HeaderReading => ({
    use: "own",
    why: `Its header says ${called}, its values do not.`,
  });
  if (field === "website") {
    const meant = meantByHosts(values);
    if (meant === "people") return { use: "left_out", why: ABOUT_PEOPLE };
    if (meant === "one_site") return { use: "own", why: "Its web addresses are all of one site." };
    if (meant !== "websites") return { ...reading, field: meant };
  }
  if (values.length < ENOUGH) return reading;
  const shown = SHOWN_BY[field];
  if (shown && shareOf(values, shown.kind) < SHARE_MIN) return contradicts(shown.called);
  if (field === "phone" && values.filter((value) => /\d{3}|\de\+/i.test(value)).length < values.length * SHARE_MIN) {
    return contradicts("phone numbers");
  }
  if (
    (field === "latitude" || field === "longitude") &&
    values.filter((value) => NUMBER.test(value)).length < values.length * SHARE_MIN
  ) {
    return contradicts("degrees");
  }
  if (field === "category" && !/naics|sic/i.test(header) && values.every((value) => /^\d{1,3}$/.test(value))) {
    return { use: "own", why: "Its values are numbers that only its maker can read." };
  }
  if (field === "name" && values.every((value) => /^\d+$/.test(value))) return contradicts("names");
  if (field === "record_id" && new Set(values).size < values.length * 0.9) {
    return { use: "own", why: "Several rows have the same value, so it does not tell companies apart." };
  }
  return reading;
}
