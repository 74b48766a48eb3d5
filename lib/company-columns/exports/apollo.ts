import type { KnownExport } from "./known-export";

/** Accounts and people: a person's place, mail and profile have the plain names, the company's begin with `Company`. */
export const apollo: KnownExport = {
  key: "apollo",
  name: "Apollo",
  marks: ["company name for emails", "apollo account id", "apollo contact id", "apollo record id"],
  fields: {
    record_id: "apollo account id, apollo record id",
    name: "company, company name, account name",
    website: "website, company website",
    phone: "company phone, corporate phone",
    category: "industry",
    street: "company street",
    address: "company address",
    city: "company city",
    region: "company state",
    postal_code: "company postal code",
    country: "company country",
    description: "short description, seo description",
    linkedin: "company linkedin url",
    facebook: "facebook url",
    x: "twitter url",
  },
  own: "company name for emails, keywords, technologies, sic codes, naics codes, subsidiary of, lists, tags, account stage, stage",
  people: `first name, last name, title, email, city, state, country, email status, email source, primary email source, primary email verification source, email confidence,
    primary email catch all status, primary email last verified at, seniority, departments, sub departments, contact owner, account owner, work direct phone, home phone, mobile phone, other phone,
    person linkedin url, apollo contact id, secondary email, secondary email source, secondary email status, secondary email verification source, tertiary email, tertiary email source,
    tertiary email status, tertiary email verification source, email sent, email open, email bounced, replied, demoed, last contacted, do not call`,
};
