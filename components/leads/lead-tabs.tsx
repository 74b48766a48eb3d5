"use client";
import { useQueries } from "@tanstack/react-query";
import { besideList } from "@/lib/client/count-query";
import { leadCountQuery } from "@/lib/client/leads";
import { useMyId } from "../shell/me";
import { FilterTabs } from "../ui/filter-tabs";
import { useToday } from "../ui/viewer";
import { type LeadTab, leadTabs, tabOf } from "./lead-tab-filters";
import { type LeadFilters, toLeadFilter } from "./search-params";

type Props = { value: LeadFilters & { q: string }; onChange: (change: LeadTab["of"]) => void };

/** Each with what it would leave beside the other filters, where that is counted. */
export function LeadTabs({ value, onChange }: Props) {
  const tabs = leadTabs(useMyId());
  const today = useToday();
  const counts = useQueries({
    queries: tabs.map(({ of, isCounted }) => ({
      ...besideList(leadCountQuery(toLeadFilter({ ...value, ...of }, today))),
      enabled: Boolean(isCounted),
    })),
  });
  return (
    <FilterTabs
      label="Show leads"
      tabs={tabs.map((tab, at) => ({ ...tab, count: tab.isCounted && counts[at]?.data }))}
      value={tabOf(tabs, value)?.value ?? ""}
      onChange={(next) => onChange((tabs.find((tab) => tab.value === next) ?? tabs[0])?.of ?? value)}
    />
  );
}
