import type { KnownExport } from "./known-export";

/** Accounts as a report writes them and as the data loader does. */
export const salesforce: KnownExport = {
  key: "salesforce",
  name: "Salesforce",
  marks: [
    "account name, billing city",
    "account name, account owner",
    "account name, account id",
    "id, name, billing city",
    "id, name, billing street",
  ],
  fields: {
    record_id: "account id, id",
    name: "account name, name",
    website: "website",
    phone: "phone, account phone",
    category: "industry",
    street: "billing street, billing address line 1, billing address line 2, billing address line 3",
    city: "billing city",
    region: "billing state code, billing state/province, billing state, billing state/province (text only)",
    postal_code: "billing zip/postal code, billing postal code, billing zip",
    country: "billing country code, billing country, billing country (text only)",
    description: "description, account description",
    latitude: "billing latitude",
    longitude: "billing longitude",
  },
  own: `type, account number, sic, sic desc, sic description, naics code, naics desc, site, account site, parent id, parent account, ownership, rating,
    shipping street, shipping city, shipping state/province, shipping state, shipping zip/postal code, shipping postal code, shipping country, shipping latitude, shipping longitude`,
  people:
    "account owner, owner id, account owner alias, first name, last name, title, email, mobile, mailing street, mailing city, mailing state/province, mailing zip/postal code, mailing country, created by id, last modified by id",
};
