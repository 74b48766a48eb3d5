import type { COMPANY_FACETS } from "@/lib/contract/company-filters";
import type { FilterField, FilterValue } from "../data-table/filter-field";

type CompanyKey = "category" | "country" | "state" | "city" | "score" | "website" | "phone" | "email" | "source";
type CompanyField = FilterField<CompanyKey> & { facet: (typeof COMPANY_FACETS)[number] };

/** What lists of companies are filtered by alike, and the field whose values the API counts. */
export const COMPANY_FIELDS: readonly CompanyField[] = [
  { key: "category", label: "Category", facet: "category", isCoded: true },
  { key: "country", label: "Country", facet: "country", isCoded: true },
  { key: "state", label: "State", facet: "state", isCoded: true },
  { key: "city", label: "City", facet: "city" },
  { key: "score", label: "Score", facet: "min_score" },
  { key: "website", label: "Website", facet: "has_website" },
  { key: "phone", label: "Phone", facet: "has_phone" },
  { key: "email", label: "E-mail", facet: "has_email" },
  { key: "source", label: "Source", facet: "source", isCoded: true },
];

const CONTACT_KEYS = ["website", "phone", "email"];
const KNOWN_NAMES: Record<string, string> = { yes: "Known", no: "Not known" };

/** Few values, called otherwise by the server: what is typed is sought among those that were read. */
export const isRenamed = (key: string) => key === "score" || CONTACT_KEYS.includes(key);

/** What a value is called where the server's word for it is not what people read. */
export function companyValueName(key: string, { value, name }: FilterValue): string {
  if (key === "score") return `${value} or more`;
  return CONTACT_KEYS.includes(key) ? (KNOWN_NAMES[value] ?? name) : name;
}
