"use client";
import type { Run } from "@/lib/contract/runs";
import { FilterTabs } from "../ui/filter-tabs";
import { formatCount } from "../ui/intl";
import { leftOutCount } from "./left-out-count";
import type { RunList } from "./search-params";

type Props = { run: Run; value: RunList; onChange: (list: RunList) => void };

export function RunTabs({ run, value, onChange }: Props) {
  const tabs = [
    { value: "results", name: `Results ${formatCount(run.results)}` },
    { value: "left-out", name: `Left out ${formatCount(leftOutCount(run))}` },
    { value: "changes", name: "Changes" },
  ] as const;
  return (
    <div className="border-t">
      <FilterTabs label="Show of this run" tabs={tabs} value={value} onChange={onChange} />
    </div>
  );
}
