import type { LeadStatus } from "@/lib/contract/lead-statuses";
import { STATUS_NAMES } from "./lead-status";

type Filters = { q: string; status: LeadStatus | null; owner: string | null; tag: string | null };

/** What the filters leave in the list: "Every lead with “inn” in its name or domain, tagged spring". */
export function leadWords({ q, status, owner, tag }: Filters): string {
  const parts = [
    q.trim() && ` with “${q.trim()}” in its name or domain`,
    status && ` of status ${STATUS_NAMES[status]}`,
    owner && " of the chosen owner",
    tag && ` tagged ${tag}`,
  ].filter(Boolean);
  return `Every lead${parts.join(",")}`;
}
