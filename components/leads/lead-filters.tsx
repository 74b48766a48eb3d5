"use client";
import { useQuery } from "@tanstack/react-query";
import { leadValuesQuery } from "@/lib/client/leads";
import { membersQuery } from "@/lib/client/members";
import { runQuery } from "@/lib/client/runs";
import type { LeadStatus } from "@/lib/contract/lead-statuses";
import type { LeadFacet, LeadFilter } from "@/lib/contract/leads";
import { FilterBar } from "../data-table/filter-bar";
import type { FilterField, FilterValue } from "../data-table/filter-field";
import { counted } from "../ui/intl";
import { ownerName } from "./lead-options";
import { STATUS_NAMES } from "./lead-status";
import { FOUND_DAYS, type LeadFilterKey, type LeadFilters, SCORE_STEPS } from "./search-params";

const dayWords = (days: number) => (days === 1 ? "Since yesterday" : `In the last ${counted(days, "day", "days")}`);

type LeadField = FilterField<LeadFilterKey> & {
  /** The field whose values the API counts. */
  facet?: LeadFacet;
};

export const LEAD_FIELDS: readonly LeadField[] = [
  { key: "status", label: "Status", facet: "status" },
  { key: "owner", label: "Owner", facet: "owner_id", isCoded: true },
  { key: "tag", label: "Tag", facet: "tag" },
  { key: "category", label: "Category", facet: "category", isCoded: true },
  { key: "country", label: "Country", facet: "country", isCoded: true },
  { key: "state", label: "State", facet: "state", isCoded: true },
  { key: "city", label: "City", facet: "city" },
  { key: "workflow", label: "Workflow", facet: "workflow_id", isCoded: true },
  { key: "score", label: "Score", values: SCORE_STEPS.map((from) => ({ value: `${from}`, name: `${from} or more` })) },
  { key: "found", label: "Found", values: FOUND_DAYS.map((days) => ({ value: `${days}`, name: dayWords(days) })) },
  { key: "website", label: "Website", facet: "has_website" },
  { key: "phone", label: "Phone", facet: "has_phone" },
  { key: "email", label: "E-mail", facet: "has_email" },
  { key: "source", label: "Source", facet: "source", isCoded: true },
];
const FACETS = new Map(LEAD_FIELDS.map(({ key, facet }) => [key, facet]));
/** It comes from a run's page, and nobody picks one of thousands here. */
const OF_RUN: LeadField = { key: "run", label: "Run", values: [] };

const KNOWN_NAMES: Record<string, string> = { yes: "Known", no: "Not known" };
const CONTACT_KEYS: readonly LeadFilterKey[] = ["website", "phone", "email"];
/** Few values, called otherwise by the server: what is typed is sought here alone. */
const RENAMED: readonly LeadFilterKey[] = ["status", ...CONTACT_KEYS];

type Members = { id: string; name: string; email: string }[] | undefined;

/** What a value is called where the server's word for it is not what people read. */
function nameOf(key: LeadFilterKey, { value, name }: FilterValue, members: Members): string {
  if (key === "status") return STATUS_NAMES[value as LeadStatus] ?? name;
  if (key === "owner") return ownerName({ id: value, name, email: "" }, members);
  return CONTACT_KEYS.includes(key) ? (KNOWN_NAMES[value] ?? name) : name;
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
          const sought = typed && !RENAMED.includes(key) ? { value: typed } : {};
          return facet ? leadValuesQuery(facet, { ...filter, ...sought }) : null;
        },
        nameOf: (key, one) => nameOf(key, one, members),
      }}
      onChange={onChange}
    />
  );
}
