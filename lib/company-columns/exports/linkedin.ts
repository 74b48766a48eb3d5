import type { KnownExport } from "./known-export";

/** One's own connections: people, of whom the company's name alone is read. */
export const linkedin: KnownExport = {
  key: "linkedin",
  name: "LinkedIn connections",
  marks: ["first name, last name, company, position, connected on"],
  fields: { name: "company" },
  people: "first name, last name, url, email address, position, connected on",
};
