"use client";
import { useQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { isLive } from "@/lib/client/run-status";
import { runQuery } from "@/lib/client/runs";
import { useRunEvents } from "@/lib/client/use-run-events";
import type { Run } from "@/lib/contract/runs";
import { SplitView } from "../data-table/split-view";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Funnel } from "./funnel";
import { ResultPanel } from "./result-panel";
import { ResultsTable, useResultsPage } from "./results-table";
import { RunActions } from "./run-actions";
import { RunChanges } from "./run-changes";
import { RunFacts } from "./run-facts";
import { RunProgress } from "./run-progress";
import { runSentence } from "./run-sentence";
import { useRunTitle } from "./use-run-title";

const POLL_MS = 2_000;

export function RunView({ first }: { first: Run }) {
  const cached = useQuery({ ...runQuery(first.id), enabled: false }).data ?? first;
  const connection = useRunEvents(first.id, isLive(cached.status));
  const asks = isLive(cached.status) && connection !== "live";
  const run = useQuery({ ...runQuery(first.id), initialData: first, refetchInterval: asks ? POLL_MS : false }).data;
  useRunTitle(run);
  return (
    <>
      <PageHeader
        title={run.workflow_name}
        parent={{ href: "/runs", name: "Runs" }}
        actions={<RunActions run={run} />}
      />
      <SplitView panel={<OpenResult runId={run.id} />}>
        <div className="flex flex-col gap-4 px-4 py-4 md:px-5">
          <RunFacts run={run} />
          {isLive(run.status) ? (
            <RunProgress run={run} connection={connection} />
          ) : run.status === "failed" || run.status === "partial" ? (
            <Notice tone={run.status === "failed" ? "danger" : "warning"}>{runSentence(run)}</Notice>
          ) : (
            <p className="max-w-prose text-base">{runSentence(run)}</p>
          )}
          <div className="max-w-3xl rounded-lg border px-4 py-2">
            <Funnel counts={run.counts} />
          </div>
        </div>
        <ResultsTable run={run} />
        <RunChanges run={run} />
      </SplitView>
    </>
  );
}

function OpenResult({ runId }: { runId: string }) {
  const [open, setOpen] = useQueryState("open", parseAsString);
  const rows = useResultsPage(runId).data?.data;
  const at = rows?.findIndex(({ id }) => id === open) ?? -1;
  const result = rows?.[at];
  if (!rows || !result) return null;
  return (
    <ResultPanel
      result={result}
      onClose={() => setOpen(null)}
      onStep={(step) => {
        const next = rows[at + step];
        if (next) void setOpen(next.id);
      }}
    />
  );
}
