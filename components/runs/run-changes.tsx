"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { runComparisonQuery } from "@/lib/client/run-changes";
import { isLive } from "@/lib/client/run-status";
import type { Run } from "@/lib/contract/runs";
import { ErrorNote } from "../data-table/error-note";
import { EmptyState } from "../ui/empty-state";
import { FilterTabs } from "../ui/filter-tabs";
import { formatCount } from "../ui/intl";
import { Skeleton } from "../ui/skeleton";
import { Time } from "../ui/time";
import { ChangesTable } from "./changes-table";
import { CompareSelect } from "./compare-select";
import { changesParams } from "./search-params";

/** What this run saw otherwise than an earlier one of its workflow. */
export function RunChanges({ run }: { run: Run }) {
  const [{ compare, kind }, setParams] = useQueryStates(changesParams, { history: "push" });
  const ended = !isLive(run.status);
  const comparison = useQuery({ ...runComparisonQuery(run.id, compare ?? undefined), enabled: ended });
  if (!ended) {
    return <EmptyState title="Not yet">What changed since an earlier run is shown when this one has ended.</EmptyState>;
  }
  if (comparison.error && !comparison.data) {
    return (
      <div className="p-4 md:p-5">
        <ErrorNote
          error={comparison.error}
          what="The comparison can’t be shown."
          onRetry={() => (compare ? setParams({ compare: null }) : comparison.refetch())}
        />
      </div>
    );
  }
  if (!comparison.data) return <ChangesSkeleton />;
  const { since, counts } = comparison.data;
  if (!since || !counts) {
    return (
      <EmptyState title="Nothing to compare with">
        This is the first run of its workflow. The next one shows here what is new, gone and changed since.
      </EmptyState>
    );
  }
  const tabs = [
    { value: "new", name: `New ${formatCount(counts.new)}` },
    { value: "gone", name: `Gone ${formatCount(counts.gone)}` },
    { value: "changed", name: `Changed ${formatCount(counts.changed)}` },
  ] as const;
  const words = [
    `${formatCount(counts.new)} new`,
    `${formatCount(counts.gone)} gone`,
    `${formatCount(counts.changed)} changed`,
    `${formatCount(counts.same)} the same`,
  ];
  return (
    <section aria-labelledby="changes">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2 md:px-5">
        <h2 id="changes" className="font-semibold">
          Since the run of <Time value={since.created_at} show="datetime" />:{" "}
          <span className="font-normal text-ink-soft tabular-nums">{words.join(", ")}</span>
        </h2>
        <CompareSelect run={run} since={since} onChange={(id) => setParams({ compare: id, after: null })} />
      </div>
      {since.workflow_revision === run.workflow_revision ? null : (
        <p className="px-4 pb-2 text-ink-soft text-xs md:px-5">
          The criteria changed in between: revision {since.workflow_revision} there, {run.workflow_revision} here.
        </p>
      )}
      <div className="border-t">
        <FilterTabs
          label="Show companies that are"
          tabs={tabs}
          value={kind}
          onChange={(next) => setParams({ kind: next, after: null })}
        />
      </div>
      <div className="border-t">
        <ChangesTable runId={run.id} since={since.id} total={counts[kind]} />
      </div>
      <p className="px-4 pt-2 pb-6 text-ink-faint text-xs md:px-5">
        A run sees its results and the leads that it leaves out because you have them. Companies over its limit it does
        not see.
      </p>
    </section>
  );
}

function ChangesSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-3 px-4 py-4 md:px-5">
      <span className="sr-only">Loading…</span>
      <Skeleton className="h-4 w-96 max-w-full" />
      <Skeleton className="h-4 w-56 max-w-full" />
    </div>
  );
}
