"use client";
import type { Run } from "@/lib/contract/runs";
import { formatCount } from "../ui/intl";
import { part } from "../ui/part";
import { Tabs } from "../ui/tabs";
import { DetailGone } from "./detail-gone";
import { leftOutCount } from "./left-out-count";
import { ResultsTable } from "./results-table";
import type { RunList } from "./search-params";

const ExclusionsTable = part(() => import("./exclusions-table").then((file) => file.ExclusionsTable));
const RunChanges = part(() => import("./run-changes").then((file) => file.RunChanges));

type Props = { run: Run; value: RunList; onChange: (list: RunList) => void };

export function RunTabs({ run, value, onChange }: Props) {
  const gone = run.detail_dropped_at && <DetailGone at={run.detail_dropped_at} />;
  const items = [
    { value: "results", name: `Results ${formatCount(run.results)}`, content: <ResultsTable run={run} /> },
    {
      value: "left-out",
      name: `Left out ${formatCount(leftOutCount(run))}`,
      content: gone ?? <ExclusionsTable run={run} />,
    },
    { value: "changes", name: "Changes", content: gone ?? <RunChanges run={run} /> },
  ] as const;
  return <Tabs label="Parts of the run" items={items} value={value} onChange={onChange} />;
}
