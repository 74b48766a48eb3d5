"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { parseAsString, useQueryStates } from "nuqs";
import { resultWindowQuery, windowOf } from "@/lib/client/results";
import { useFollowedRun } from "@/lib/client/use-followed-run";
import type { Run } from "@/lib/contract/runs";
import { SplitView } from "../data-table/split-view";
import { PageHeader } from "../ui/page-header";
import { part } from "../ui/part";
import { Funnel } from "./funnel";
import { useResultsPage } from "./result-rows";
import { RunActions } from "./run-actions";
import { RunFacts } from "./run-facts";
import { RunStory } from "./run-story";
import { RunTabs } from "./run-tabs";
import { changesParams, isByRank, leftOutParams, type RunList, resultsParams, runListParam } from "./search-params";
import { useResultsState } from "./use-results-state";
import { useRunTitle } from "./use-run-title";

const ResultPanel = part(() => import("./result-panel").then((file) => file.ResultPanel));
const LISTS_PARAMS = { ...leftOutParams, ...changesParams, open: parseAsString, row: resultsParams.row };
const NO_PARAMS = {
  cursor: null,
  reason: null,
  company: null,
  compare: null,
  kind: null,
  after: null,
  open: null,
  row: null,
};

export function RunView({ first }: { first: Run }) {
  const { run, connection } = useFollowedRun(first);
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
      <SplitView panel={tab === "results" ? <OpenResult runId={run.id} total={run.results} /> : null}>
        <div className="flex flex-col gap-2 px-4 pt-3 pb-2 md:px-5">
          <RunFacts run={run} />
          <RunStory run={run} connection={connection} />
          <Funnel run={run} />
        </div>
        <RunTabs run={run} value={tab} onChange={setTab} />
      </SplitView>
    </>
  );
}

function OpenResult({ runId, total }: { runId: string; total: number }) {
  const client = useQueryClient();
  const results = useResultsState();
  const { open, row: named } = results.state;
  const page = useResultsPage(runId, results).data?.data;
  const row = isByRank(results.state) ? named : null;
  const scrolled = useQuery({
    ...resultWindowQuery(runId, windowOf(row ?? 1)),
    enabled: row !== null && open !== null,
  });
  const rows = row === null ? page : (scrolled.data?.data ?? page);
  const at = rows?.findIndex(({ id }) => id === open) ?? -1;
  const result = rows?.[at];
  if (!rows || !result) return null;
  async function step(by: 1 | -1) {
    const rank = (result?.rank ?? 0) + by;
    const beside = rows?.[at + by];
    if (beside || row === null || rank < 1) return beside;
    const { data } = await client.ensureQueryData(resultWindowQuery(runId, windowOf(rank)));
    return data.find((one) => one.rank === rank);
  }
  return (
    <ResultPanel
      result={result}
      place={row === null ? { at, of: rows.length } : { at: result.rank - 1, of: total }}
      onClose={() => results.go({ open: null }, { history: "replace" })}
      onStep={async (by) => {
        const next = await step(by).catch(() => undefined);
        if (next) results.go({ open: next.id, ...(row !== null && { row: next.rank }) }, { history: "replace" });
      }}
    />
  );
}
