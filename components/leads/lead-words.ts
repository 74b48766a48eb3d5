import { LEAD_FIELDS } from "./lead-filters";
import { STATUS_NAMES } from "./lead-status";
import type { LeadFilters } from "./search-params";

/** What the filters leave in the list: "Every lead with “inn” in its name or domain, of status New, filtered by state". */
export function leadWords({ q, status, tag, ...rest }: LeadFilters & { q: string }): string {
  const others = LEAD_FIELDS.filter(({ key }) => key !== "status" && key !== "tag" && rest[key] !== null);
  const parts = [
    q.trim() && ` with “${q.trim()}” in its name or domain`,
    status && ` of status ${STATUS_NAMES[status]}`,
    tag && ` tagged ${tag}`,
    rest.run && " that one run found first",
    others.length > 0 && ` filtered by ${others.map(({ label }) => label.toLowerCase()).join(" and ")}`,
  ].filter(Boolean);
  return `Every lead${parts.join(",")}`;
}
