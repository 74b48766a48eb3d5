import type { KnownExport } from "./known-export";

/** What tools around LinkedIn Sales Navigator write. */
export const salesNavigator: KnownExport = {
  key: "sales_navigator",
  name: "Sales Navigator",
  marks: [
    "company li profile url",
    "company name, company website domain",
    "company name, company li company id",
    "company post code, company street 1",
  ],
  fields: {
    record_id: "company li company id, company linkedin id",
    name: "company name, company",
    website: "website, company website, company website domain, company domain",
    phone: "company phone, company phone 1",
    street: "company street 1, company street 2, company street 3",
    city: "company city",
    region: "company state, company state/province",
    postal_code: "company post code, company postal code",
    country: "company country, company country code",
    category: "company industry",
    description: "company description",
    linkedin: "company li profile url, company linkedin url",
  },
  own: "company annual revenue, company staff count, company staff count range, company location, company sub industry",
  people: `first name, last name, full name, title, job title, email, emails, email 1, email 2, personal email, phone, phone 1, phone 2, phone number, location, city, state, country, contact first name, contact last name, contact job title, contact location, contact city,
    contact state, contact country, contact li profile url, contact phone 1, contact phone 2, contact email, contact email 1, contact email 2, linkedin url, linkedin profile url, profile url, headline, summary, connection degree`,
};
