import { hashedUuid } from "./hashed-uuid";

export type Identifiable = {
  domain: string | null;
  nameKey: string;
  cityKey: string | null;
  region: string | null;
  country: string | null;
};

/** One uuid for all records of a company: its own domain says which, else its name in the closest place that is known. */
export function identityOf({ domain, nameKey, cityKey, region, country }: Identifiable): string {
  if (domain) return hashedUuid(["domain", domain]);
  return hashedUuid(["name", nameKey, ...(region && cityKey ? [region, cityKey] : [region ?? country ?? ""])]);
}
