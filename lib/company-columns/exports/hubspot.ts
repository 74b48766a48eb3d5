import type { KnownExport } from "./known-export";

/** Companies; of contacts the company's columns alone. */
export const hubspot: KnownExport = {
  key: "hubspot",
  name: "HubSpot",
  marks: [
    "record id, company name, company domain name",
    "record id, company name, company owner",
    "record id, company name, lifecycle stage",
  ],
  fields: {
    record_id: "record id",
    name: "company name, name",
    website: "website url, company domain name, domain name",
    phone: "phone number",
    category: "industry",
    street: "street address, street address 2",
    city: "city",
    region: "state/region",
    postal_code: "postal code",
    country: "country/region",
    description: "description, about us",
    linkedin: "linkedin company page",
    facebook: "facebook company page",
    x: "twitter handle",
  },
  own: "type, lead status, lifecycle stage, associated contact ids, parent company, state/region code, country/region code",
  people:
    "company owner, associated contact, first name, last name, email, job title, contact owner, mobile phone number, hubspot team, created by user id, updated by user id",
};
