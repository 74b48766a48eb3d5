import { type inferParserType, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { LEAD_STATUSES } from "@/lib/contract/lead-statuses";
import type { LeadFilter } from "@/lib/contract/leads";
import { seen } from "@/lib/contract/seen";
import { LEAD_SORTS, type LeadSort } from "@/lib/contract/sorts";
import { daysAgo } from "../data-table/day-steps";
import { compact } from "../ui/compact";
import { listGrammar, viewParams } from "../views/list-grammar";

const yesOrNo = parseAsStringLiteral(["yes", "no"] as const);
export const DUE_DAYS = [0, 1, 8] as const;

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
  /** With a next step that is due before so many days from today. */
  due: parseAsInteger,
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
  ...viewParams,
};
export type LeadsState = inferParserType<typeof leadsParams>;
export const leadsGrammar = listGrammar(leadsParams);

export const NO_LEAD_FILTERS = Object.fromEntries(Object.keys(filters).map((key) => [key, null])) as {
  [Key in LeadFilterKey]: null;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** Where the day lies so many days after today. */
function dayAfter(today: string, days: number | null): string | null {
  if (days === null || days < 0 || days > 3650) return null;
  return new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The list's filters as the API takes them; `today` is the reader's, as `2026-01-31`. */
export function toLeadFilter(
  { q, ...value }: LeadFilters & { q: string },
  today: string,
): Omit<Partial<LeadFilter>, "sort"> {
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
    created_after: daysAgo(value.found),
    due_before: dayAfter(today, value.due),
    has_website: value.website,
    has_phone: value.phone,
    has_email: value.email,
  });
}

export const isLeadSort = (sort: string): sort is LeadSort => LEAD_SORTS.some((known) => known === sort);
