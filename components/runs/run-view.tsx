"use client";
import { useQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState, useQueryStates } from "nuqs";
import { isLive } from "@/lib/client/run-status";
import { runQuery } from "@/lib/client/runs";
import { useRunEvents } from "@/lib/client/use-run-events";
import type { Run } from "@/lib/contract/runs";
import { SplitView } from "../data-table/split-view";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Funnel } from "./funnel";
import { ResultPanel } from "./result-panel";
import { useResultsPage } from "./results-table";
import { RunActions } from "./run-actions";
import { RunFacts } from "./run-facts";
import { RunNext } from "./run-next";
import { RunProgress } from "./run-progress";
import { runSentence } from "./run-sentence";
import { RunTabs } from "./run-tabs";
import { changesParams, leftOutParams, type RunList, runListParam } from "./search-params";
import { SourceFunnel } from "./source-funnel";
import { useRunTitle } from "./use-run-title";

const POLL_MS = 2_000;
const LISTS_PARAMS = { ...leftOutParams, ...changesParams, open: parseAsString };
const NO_PARAMS = { cursor: null, reason: null, company: null, compare: null, kind: null, after: null, open: null };

export function RunView({ first }: { first: Run }) {
  const cached = useQuery({ ...runQuery(first.id), enabled: false }).data ?? first;
  const connection = useRunEvents(first.id, isLive(cached.status));
  const asks = isLive(cached.status) && connection !== "live";
  const run = useQuery({ ...runQuery(first.id), initialData: first, refetchInterval: asks ? POLL_MS : false }).data;
  const [{ tab }, setParams] = useQueryStates({ tab: runListParam, ...LISTS_PARAMS }, { history: "push" });
  const setTab = (next: RunList) => setParams({ ...NO_PARAMS, tab: next });
  useRunTitle(run);
  return (
    <>
      <PageHeader
        title={run.workflow_name}
        parent={{ href: "/runs", name: "Runs" }}
        actions={<RunActions run={run} />}
      />
      <SplitView panel={tab === "results" ? <OpenResult runId={run.id} /> : null}>
        <div className="flex flex-col gap-4 px-4 py-4 md:px-5">
          <RunFacts run={run} />
          {isLive(run.status) ? (
            <RunProgress run={run} connection={connection} />
          ) : run.status === "failed" || run.status === "partial" ? (
            <Notice tone={run.status === "failed" ? "danger" : "warning"}>{runSentence(run)}</Notice>
          ) : (
            <p className="max-w-prose text-pretty text-base">{runSentence(run)}</p>
          )}
          {isLive(run.status) ? null : <RunNext run={run} />}
          <div className="max-w-3xl rounded-lg border px-4 py-2">
            <Funnel run={run} />
          </div>
          <SourceFunnel run={run} />
        </div>
        <RunTabs run={run} value={tab} onChange={setTab} />
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
