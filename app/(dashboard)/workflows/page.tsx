import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { SplitView } from "@/components/data-table/split-view";
import { compact } from "@/components/ui/compact";
import { PageHeader } from "@/components/ui/page-header";
import { FirstUse } from "@/components/workflows/first-use";
import { NewWorkflowButton } from "@/components/workflows/new-workflow-button";
import { workflowsParams } from "@/components/workflows/search-params";
import { TemplateCards } from "@/components/workflows/template-cards";
import { WorkflowsTable } from "@/components/workflows/workflows-table";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { workflowsQuery } from "@/lib/client/workflows";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { listTemplates } from "@/lib/workflows/list-templates";
import { listWorkflows } from "@/lib/workflows/list-workflows";
import { Prefetched } from "../prefetched";
import { createWorkflowAction } from "./actions";

export const metadata: Metadata = { title: "Workflows" };
const loadParams = createLoader(workflowsParams);

export default async function WorkflowsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [ctx, params] = await Promise.all([pageCtx(), loadParams(searchParams)]);
  const filter = compact(params);
  const client = makeQueryClient();
  const query = workflowsQuery(filter);
  await client.prefetchQuery({ ...query, queryFn: () => listWorkflows(ctx, { limit: PAGE_ROWS, ...filter }) });
  const isFirstUse = client.getQueryData(query.queryKey)?.data.length === 0 && Object.keys(filter).length === 0;
  const templates = isFirstUse ? await listTemplates(ctx) : [];
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
              <TemplateCards templates={templates} create={createWorkflowAction} />
            </FirstUse>
          }
        />
      </SplitView>
    </Prefetched>
  );
}
