import type { CompanyFields } from "./company-fields";
import { hashedUuid } from "./hashed-uuid";

export type Identifiable = {
  domain: string | null;
  brandId?: string | null;
  nameKey: string;
  cityKey: string | null;
  region: string | null;
  country: string | null;
};

/** One uuid for all records of a company: its own domain says which, else its brand, else its name in the closest place that is known. */
export function identityOf({ domain, brandId, nameKey, cityKey, region, country }: Identifiable): string {
  if (domain) return hashedUuid(["domain", domain]);
  if (brandId) return hashedUuid(["brand", brandId]);
  return hashedUuid(["name", nameKey, ...(region && cityKey ? [region, cityKey] : [region ?? country ?? ""])]);
}

type Placed = Identifiable & Pick<CompanyFields, "coverage" | "street" | "phone" | "latitude">;

/** What records of one company share whatever else they say; null for a place, since branches share all but theirs. */
export function companyKey(record: Placed): string | null {
  const { coverage, street, phone, latitude, domain, cityKey, region, country } = record;
  if (coverage === "brand") return identityOf(record);
  if (street || phone || latitude !== null) return null;
  if (domain && cityKey) return hashedUuid(["domain", domain, region ?? country ?? "", cityKey]);
  return identityOf({ ...record, brandId: null });
}
