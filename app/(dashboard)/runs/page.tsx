import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { SplitView } from "@/components/data-table/split-view";
import { AllRuns } from "@/components/runs/all-runs";
import { allRunsGrammar, toRunFilter } from "@/components/runs/search-params";
import { ButtonLink } from "@/components/ui/button-link";
import { compact } from "@/components/ui/compact";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { allRunsQuery, runCountQuery } from "@/lib/client/runs";
import { countRuns } from "@/lib/runs/count-runs";
import { listAllRuns } from "@/lib/runs/list-all-runs";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { Prefetched } from "../prefetched";
import { viewedState } from "../viewed-state";

export const metadata: Metadata = { title: "Runs" };

export default async function RunsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await pageCtx();
  const client = makeQueryClient();
  const { cursor, ...params } = await viewedState({
    ctx,
    client,
    table: "runs",
    grammar: allRunsGrammar,
    searchParams,
  });
  const filter = toRunFilter(params);
  const page = { ...filter, ...compact({ cursor }) };
  await Promise.all([
    client.prefetchQuery({
      ...allRunsQuery(page),
      queryFn: () => listAllRuns(ctx, { limit: PAGE_ROWS, ...page }),
    }),
    client.prefetchQuery({ ...runCountQuery(filter), queryFn: async () => (await countRuns(ctx, filter)).total }),
  ]);
  return (
    <Prefetched client={client}>
      <PageHeader title="Runs" />
      <SplitView panel={null}>
        <AllRuns
          firstUse={
            <EmptyState title="No runs yet" action={<ButtonLink href="/workflows">Go to the workflows</ButtonLink>}>
              A run looks for the companies that a workflow describes. Start one with Run now.
            </EmptyState>
          }
        />
      </SplitView>
    </Prefetched>
  );
}
