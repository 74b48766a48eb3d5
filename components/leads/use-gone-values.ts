"use client";
import { useQueries } from "@tanstack/react-query";
import { leadCountQuery } from "@/lib/client/leads";
import { useToday } from "../ui/viewer";
import { LEAD_FIELDS } from "./lead-filters";
import { type LeadFilterKey, type LeadFilters, NO_LEAD_FILTERS, toLeadFilter } from "./search-params";

type Sought = LeadFilters & { q: string };

/** Of the filters of a list that is empty, those that no lead meets even alone: a tag, a person or a workflow that is gone. */
export function useGoneValues(filters: Sought | null): string[] {
  const today = useToday();
  const set = LEAD_FIELDS.filter(({ key }) => filters && filters[key] !== null);
  const counts = useQueries({
    queries: set.map(({ key }) => leadCountQuery(toLeadFilter(only(filters, key), today))),
  });
  return set.flatMap(({ label }, at) => (counts[at]?.data === 0 ? [`that ${label.toLowerCase()}`] : []));
}

const only = (filters: Sought | null, key: LeadFilterKey): Sought => ({
  q: "",
  ...NO_LEAD_FILTERS,
  [key]: filters?.[key] ?? null,
});
