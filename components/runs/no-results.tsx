import type { Run } from "@/lib/contract/runs";
import { EmptyState } from "../ui/empty-state";
import { WhatToChange } from "./what-to-change";

export function NoResults({ run, isLive }: { run: Run; isLive: boolean }) {
  if (isLive) return <EmptyState title="No results yet">The first ones appear here by themselves.</EmptyState>;
  return (
    <EmptyState title={run.counts.found === 0 ? "No company fits these criteria" : "Nothing here was new to you"}>
      <WhatToChange run={run} />
    </EmptyState>
  );
}
