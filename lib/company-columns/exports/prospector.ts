import type { KnownExport } from "./known-export";

/** The product's own results and leads. */
export const prospector: KnownExport = {
  key: "prospector",
  name: "Prospector",
  marks: ["company_name, category_name, coverage, source.record_id", "company_name, category_name, source.key"],
  fields: {
    record_id: "source.record_id",
    name: "company_name",
    website: "website, domain",
    phone: "phone",
    email: "email",
    category: "category, category_name",
    street: "street",
    city: "city",
    region: "state",
    postal_code: "postal_code",
    country: "country",
    latitude: "latitude",
    longitude: "longitude",
    tags: "tags",
  },
  own: "id, run_id, lead_id, first_run_id, source.key, source.licence, source.read_at, coverage",
  people: "owner.email",
};
