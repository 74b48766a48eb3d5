"use client";
import { useQuery } from "@tanstack/react-query";
import { leadValuesQuery } from "@/lib/client/leads";
import { membersQuery } from "@/lib/client/members";
import { runQuery } from "@/lib/client/runs";
import type { LeadStatus } from "@/lib/contract/lead-statuses";
import type { LeadFacet, LeadFilter } from "@/lib/contract/leads";
import { COMPANY_FIELDS, companyValueName, isRenamed } from "../companies/company-fields";
import { DAY_VALUES } from "../data-table/day-steps";
import { FilterBar } from "../data-table/filter-bar";
import type { FilterField, FilterValue } from "../data-table/filter-field";
import { ownerName } from "./lead-options";
import { STATUS_NAMES } from "./lead-status";
import { DUE_DAYS, type LeadFilterKey, type LeadFilters } from "./search-params";

const DUE_WORDS = { 0: "Overdue", 1: "Due by today", 8: "Due in the next 7 days" };

type LeadField = FilterField<LeadFilterKey> & {
  /** The field whose values the API counts. */
  facet?: LeadFacet;
};

export const LEAD_FIELDS: readonly LeadField[] = [
  { key: "status", label: "Status", facet: "status" },
  { key: "owner", label: "Owner", facet: "owner_id", isCoded: true },
  { key: "tag", label: "Tag", facet: "tag" },
  ...COMPANY_FIELDS,
  { key: "due", label: "Next step", values: DUE_DAYS.map((days) => ({ value: `${days}`, name: DUE_WORDS[days] })) },
  { key: "workflow", label: "Workflow", facet: "workflow_id", isCoded: true },
  { key: "found", label: "Found", values: DAY_VALUES },
];
const FACETS = new Map(LEAD_FIELDS.map(({ key, facet }) => [key, facet]));
/** It comes from a run's page, and nobody picks one of thousands here. */
const OF_RUN: LeadField = { key: "run", label: "Run", values: [] };

type Members = { id: string; name: string; email: string }[] | undefined;

/** What a value is called where the server's word for it is not what people read. */
function nameOf(key: LeadFilterKey, { value, name }: FilterValue, members: Members): string {
  if (key === "status") return STATUS_NAMES[value as LeadStatus] ?? name;
  if (key === "owner") return ownerName({ id: value, name, email: "" }, members);
  return companyValueName(key, { value, name });
}

type Props = {
  value: LeadFilters;
  /** The list's filters as the API takes them. */
  filter: Omit<Partial<LeadFilter>, "sort">;
  onChange: (change: Partial<Record<LeadFilterKey, string | null>>) => void;
};

export function LeadFilterBar({ value, filter, onChange }: Props) {
  const { data: members } = useQuery(membersQuery());
  const chosen = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, one === null ? null : String(one)]),
  ) as Record<LeadFilterKey, string | null>;
  const { data: run } = useQuery({ ...runQuery(value.run ?? ""), enabled: value.run !== null });
  const ofRun = value.run && { ...OF_RUN, values: [{ value: value.run, name: run?.workflow_name ?? "one" }] };
  return (
    <FilterBar
      fields={ofRun ? [...LEAD_FIELDS, ofRun] : LEAD_FIELDS}
      value={chosen}
      from={{
        queryOf: (key, typed) => {
          const facet = FACETS.get(key);
          const sought = typed && key !== "status" && !isRenamed(key) ? { value: typed } : {};
          return facet ? leadValuesQuery(facet, { ...filter, ...sought }) : null;
        },
        nameOf: (key, one) => nameOf(key, one, members),
      }}
      onChange={onChange}
    />
  );
}
