import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { LeadSort } from "@/lib/contract/leads";

const SORTS = ["-created_at", "created_at", "name", "-name", "-score", "score"] as const satisfies readonly LeadSort[];

export const leadsParams = {
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(SORTS).withDefault("-created_at"),
  cursor: parseAsString,
  open: parseAsString,
};

export const isLeadSort = (sort: string): sort is LeadSort => SORTS.some((known) => known === sort);
