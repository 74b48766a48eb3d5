import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import { LEAD_STATUSES, type LeadStatus } from "@/lib/contract/lead-statuses";
import type { LeadSort } from "@/lib/contract/leads";
import { seen } from "@/lib/contract/seen";
import { compact } from "../ui/compact";

const SORTS = [
  "-run",
  "-created_at",
  "created_at",
  "name",
  "-name",
  "-score",
  "score",
] as const satisfies readonly LeadSort[];

export const leadsParams = {
  q: parseAsString.withDefault(""),
  status: parseAsStringLiteral(LEAD_STATUSES),
  owner: parseAsString,
  tag: parseAsString,
  sort: parseAsStringLiteral(SORTS).withDefault("-run"),
  cursor: parseAsString,
  open: parseAsString,
};

/** The list's filters as the API takes them. */
export function toLeadFilter({
  q,
  status,
  owner,
  tag,
}: {
  q: string;
  status: LeadStatus | null;
  owner: string | null;
  tag: string | null;
}) {
  return compact({ q: seen(q) || null, status, owner_id: owner, tag });
}

export const isLeadSort = (sort: string): sort is LeadSort => SORTS.some((known) => known === sort);
