import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { runsParams, toRunFilter } from "@/components/runs/search-params";
import { compact } from "@/components/ui/compact";
import { workflowParams } from "@/components/workflows/search-params";
import { WorkflowView } from "@/components/workflows/workflow-view";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { runsQuery } from "@/lib/client/runs";
import { scheduleQuery, workflowQuery } from "@/lib/client/workflows";
import { listRuns } from "@/lib/runs/list-runs";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { getSchedule } from "@/lib/workflows/get-schedule";
import { Prefetched } from "../../prefetched";
import { loadWorkflow } from "./load-workflow";

type Props = { params: Promise<{ workflowId: string }>; searchParams: Promise<SearchParams> };
const loadParams = createLoader({ ...runsParams, ...workflowParams });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await loadWorkflow((await params).workflowId)).name };
}

export default async function WorkflowPage({ params, searchParams }: Props) {
  const [ctx, { workflowId }, asked] = await Promise.all([pageCtx(), params, loadParams(searchParams)]);
  const workflow = await loadWorkflow(workflowId);
  const { tab, cursor, ...wanted } = asked;
  const { workflow_id: _, ...filter } = toRunFilter(wanted);
  const page = { ...filter, ...compact({ cursor }) };
  const client = makeQueryClient();
  client.setQueryData(workflowQuery(workflowId).queryKey, workflow);
  if (tab === "schedule") {
    await client.prefetchQuery({
      ...scheduleQuery(workflowId),
      queryFn: () => getSchedule(ctx, { workflowId }),
    });
  } else {
    await client.prefetchQuery({
      ...runsQuery(workflowId, page),
      queryFn: () => listRuns(ctx, { workflowId, limit: PAGE_ROWS, ...page }),
    });
  }
  return (
    <Prefetched client={client}>
      <WorkflowView first={workflow} />
    </Prefetched>
  );
}
