import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { RunView } from "@/components/runs/run-view";
import {
  isByRank,
  leftOutParams,
  type RunList,
  resultsGrammar,
  runListParam,
  toResultFilter,
} from "@/components/runs/search-params";
import { compact } from "@/components/ui/compact";
import { sourcesQuery } from "@/lib/client/directory";
import { exclusionsQuery } from "@/lib/client/exclusions";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { resultsQuery, resultWindowQuery, windowOf } from "@/lib/client/results";
import { runQuery } from "@/lib/client/runs";
import { listExclusions } from "@/lib/runs/list-exclusions";
import { listResults } from "@/lib/runs/list-results";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { listSources } from "@/lib/sources/list-sources";
import { Prefetched } from "../../prefetched";
import { viewedState } from "../../viewed-state";
import { loadRun } from "./load-run";

type Props = { params: Promise<{ runId: string }>; searchParams: Promise<SearchParams> };
const loadParams = createLoader({ ...leftOutParams, tab: runListParam });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadRun((await params).runId)).workflow_name };
}

export default async function RunPage({ params, searchParams }: Props) {
  const [ctx, { runId }, { tab, reason, cursor }] = await Promise.all([pageCtx(), params, loadParams(searchParams)]);
  const client = makeQueryClient();
  const [run, shown] = await Promise.all([
    loadRun(runId),
    tab === "results" ? viewedState({ ctx, client, table: "results", grammar: resultsGrammar, searchParams }) : null,
  ]);
  client.setQueryData(runQuery(runId).queryKey, run);
  const left = compact({ reason, cursor });
  const lists: Record<RunList, () => Promise<void>> = {
    results: async () => {
      if (!shown) return;
      const { sort, row, open, ...rest } = shown;
      const page = { sort, ...toResultFilter(rest), ...compact({ cursor: shown.cursor }) };
      const read = async (asked: { since?: number }) => ({
        ...(await listResults(ctx, { runId, limit: PAGE_ROWS, ...page, ...asked })),
        held: run.results,
      });
      const around = row !== null && open !== null && isByRank(shown) ? windowOf(row) : 0;
      await Promise.all([
        client.prefetchQuery({ ...resultsQuery(runId, page), queryFn: () => read({}) }),
        around > 0 &&
          client.prefetchQuery({
            ...resultWindowQuery(runId, around),
            queryFn: () => read({ since: around * PAGE_ROWS }),
          }),
      ]);
    },
    "left-out": () =>
      client.prefetchQuery({
        ...exclusionsQuery(runId, left),
        queryFn: () => listExclusions(ctx, { runId, limit: PAGE_ROWS, ...left }),
      }),
    changes: async () => undefined,
  };
  await Promise.all([lists[tab](), client.prefetchQuery({ ...sourcesQuery(), queryFn: () => listSources(ctx) })]);
  return (
    <Prefetched client={client}>
      <RunView key={run.id} first={run} />
    </Prefetched>
  );
}
