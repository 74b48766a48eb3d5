import { createHash } from "node:crypto";
import type { CompanyFields } from "@/lib/directory/company-fields";

type Told = Pick<
  CompanyFields,
  | "registerIds"
  | "nameKey"
  | "country"
  | "region"
  | "cityKey"
  | "postalCode"
  | "streetKey"
  | "domain"
  | "phone"
  | "localPhone"
>;

/**
 * What a record is known by that has no id of its own: its numbers in registers, which branches of a company share, and its
 * name and place. What may be filled in or mended later, such as its website, tells it only where the place has no street.
 */
export function recordKey(told: Told): string {
  const { registerIds, nameKey, country, region, cityKey, postalCode, streetKey, domain, phone, localPhone } = told;
  const postal = postalCode?.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const parts = [
    ...Object.entries(registerIds ?? {})
      .toSorted()
      .flat(),
    ...[nameKey, country, region, cityKey, postal, streetKey ?? domain ?? phone ?? localPhone],
  ];
  const text = parts.map((part) => part ?? "").join("\n");
  return `~${createHash("sha256").update(text).digest("base64url").slice(0, 22)}`;
}
