import type { results } from "@/db/schema/leads";
import type { Lead } from "@/lib/contract/leads";

/** The company as a result, a lead or a sample holds it. */
export type FoundCompany = Pick<
  typeof results.$inferSelect,
  | "name"
  | "domain"
  | "website"
  | "phone"
  | "email"
  | "category"
  | "street"
  | "city"
  | "region"
  | "postalCode"
  | "country"
  | "latitude"
  | "longitude"
  | "coverage"
> & { categoryName: string };

type Fields = Pick<
  Lead,
  | "company_name"
  | "domain"
  | "website"
  | "phone"
  | "email"
  | "category"
  | "category_name"
  | "street"
  | "city"
  | "state"
  | "postal_code"
  | "country"
  | "latitude"
  | "longitude"
  | "coverage"
>;

export function toCompanyFields(row: FoundCompany): Fields {
  return {
    company_name: row.name,
    domain: row.domain,
    website: row.website,
    phone: row.phone,
    email: row.email,
    category: row.category,
    category_name: row.categoryName,
    street: row.street,
    city: row.city,
    state: row.region,
    postal_code: row.postalCode,
    country: row.country,
    latitude: row.latitude,
    longitude: row.longitude,
    coverage: row.coverage,
  };
}
