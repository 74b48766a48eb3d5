import { type inferParserType, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { LEAD_STATUSES } from "@/lib/contract/lead-statuses";
import type { LeadFilter } from "@/lib/contract/leads";
import { seen } from "@/lib/contract/seen";
import { LEAD_SORTS, type LeadSort } from "@/lib/contract/sorts";
import { compact } from "../ui/compact";

const yesOrNo = parseAsStringLiteral(["yes", "no"] as const);
export const FOUND_DAYS = [1, 7, 30, 90] as const;
export const SCORE_STEPS = [90, 80, 70, 60, 50, 40] as const;

const filters = {
  status: parseAsStringLiteral(LEAD_STATUSES),
  owner: parseAsString,
  tag: parseAsString,
  category: parseAsString,
  country: parseAsString,
  state: parseAsString,
  city: parseAsString,
  source: parseAsString,
  workflow: parseAsString,
  run: parseAsString,
  score: parseAsInteger,
  /** Found in the last so many days. */
  found: parseAsInteger,
  website: yesOrNo,
  phone: yesOrNo,
  email: yesOrNo,
};
export type LeadFilterKey = keyof typeof filters;
export type LeadFilters = inferParserType<typeof filters>;

export const leadsParams = {
  q: parseAsString.withDefault(""),
  ...filters,
  sort: parseAsStringLiteral(LEAD_SORTS).withDefault("-run"),
  cursor: parseAsString,
  open: parseAsString,
};

export const NO_LEAD_FILTERS = Object.fromEntries(Object.keys(filters).map((key) => [key, null])) as {
  [Key in LeadFilterKey]: null;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** From the beginning of a day on, so that the list is the same whenever it is asked for during one. */
function since(days: number | null): string | null {
  if (days === null || days < 1 || days > 3650) return null;
  return new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - days * DAY_MS).toISOString();
}

/** The list's filters as the API takes them. */
export function toLeadFilter({ q, ...value }: LeadFilters & { q: string }): Omit<Partial<LeadFilter>, "sort"> {
  const { status, tag, category, country, state, city, source, score } = value;
  return compact({
    q: seen(q) || null,
    status,
    owner_id: value.owner,
    tag,
    category,
    country,
    state,
    city,
    source,
    workflow_id: value.workflow,
    run_id: value.run,
    min_score: score !== null && score >= 0 && score <= 100 ? score : null,
    created_after: since(value.found),
    has_website: value.website,
    has_phone: value.phone,
    has_email: value.email,
  });
}

export const isLeadSort = (sort: string): sort is LeadSort => LEAD_SORTS.some((known) => known === sort);
