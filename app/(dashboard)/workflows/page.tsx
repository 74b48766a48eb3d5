import { Plus } from "lucide-react";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { SplitView } from "@/components/data-table/split-view";
import { compact } from "@/components/ui/compact";
import { PageHeader } from "@/components/ui/page-header";
import { FirstUse } from "@/components/workflows/first-use";
import { NewWorkflowButton } from "@/components/workflows/new-workflow-button";
import { toWorkflowFilter, workflowsGrammar } from "@/components/workflows/search-params";
import { TemplateCards } from "@/components/workflows/template-cards";
import { WorkflowsTable } from "@/components/workflows/workflows-table";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { workflowCountQuery, workflowsQuery } from "@/lib/client/workflows";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { countWorkflows } from "@/lib/workflows/count-workflows";
import { describeTemplates } from "@/lib/workflows/describe-templates";
import { listWorkflows } from "@/lib/workflows/list-workflows";
import { Prefetched } from "../prefetched";
import { viewedState } from "../viewed-state";
import { createWorkflowAction } from "./actions";
import { templateCounts } from "./template-counts";

export const metadata: Metadata = { title: "Workflows" };

export default async function WorkflowsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await pageCtx();
  const client = makeQueryClient();
  const grammar = workflowsGrammar;
  const { cursor, ...params } = await viewedState({ ctx, client, table: "workflows", grammar, searchParams });
  const filter = toWorkflowFilter(params);
  const page = { ...filter, ...compact({ cursor }) };
  const query = workflowsQuery(page);
  await Promise.all([
    client.prefetchQuery({ ...query, queryFn: () => listWorkflows(ctx, { limit: PAGE_ROWS, ...page }) }),
    client.prefetchQuery({
      ...workflowCountQuery(filter),
      queryFn: async () => (await countWorkflows(ctx, filter)).total,
    }),
  ]);
  const isFirstUse = client.getQueryData(query.queryKey)?.data.length === 0 && Object.keys(page).length === 0;
  const templates = isFirstUse ? await describeTemplates() : [];
  const counts = isFirstUse ? templateCounts(ctx) : Promise.resolve(null);
  return (
    <Prefetched client={client}>
      <PageHeader
        title="Workflows"
        actions={
          isFirstUse ? null : (
            <NewWorkflowButton>
              <Plus aria-hidden className="size-4" />
              New workflow
            </NewWorkflowButton>
          )
        }
      />
      <SplitView panel={null}>
        <WorkflowsTable
          firstUse={
            <FirstUse>
              <TemplateCards templates={templates} counts={counts} create={createWorkflowAction} />
            </FirstUse>
          }
        />
      </SplitView>
    </Prefetched>
  );
}
