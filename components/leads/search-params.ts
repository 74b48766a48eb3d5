import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import { LEAD_STATUSES, type LeadStatus } from "@/lib/contract/lead-statuses";
import { seen } from "@/lib/contract/seen";
import { LEAD_SORTS, type LeadSort } from "@/lib/contract/sorts";
import { compact } from "../ui/compact";

export const leadsParams = {
  q: parseAsString.withDefault(""),
  status: parseAsStringLiteral(LEAD_STATUSES),
  owner: parseAsString,
  tag: parseAsString,
  sort: parseAsStringLiteral(LEAD_SORTS).withDefault("-run"),
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

export const isLeadSort = (sort: string): sort is LeadSort => LEAD_SORTS.some((known) => known === sort);
