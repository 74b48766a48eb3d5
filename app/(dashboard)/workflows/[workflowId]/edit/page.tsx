import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { Builder } from "@/components/builder/builder";
import { builderParams } from "@/components/builder/search-params";
import type { Ctx } from "@/lib/access/actor";
import { AppError } from "@/lib/base/errors";
import { etagOf } from "@/lib/base/etag";
import { categoriesQuery, placesQuery, SUGGESTIONS, sourcesQuery } from "@/lib/client/directory";
import { previewQuery } from "@/lib/client/preview";
import { makeQueryClient } from "@/lib/client/query-client";
import { runQuery } from "@/lib/client/runs";
import type { Run } from "@/lib/contract/runs";
import { WORKFLOW_DRAFT_ETAG } from "@/lib/contract/workflow-drafts";
import { getRun } from "@/lib/runs/get-run";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { listCategories } from "@/lib/sources/list-categories";
import { listPlaces } from "@/lib/sources/list-places";
import { listSources } from "@/lib/sources/list-sources";
import { getWorkflowDraft } from "@/lib/workflows/get-workflow-draft";
import { nameCriteria } from "@/lib/workflows/name-criteria";
import { previewCriteria } from "@/lib/workflows/preview-criteria";
import { orNotFound } from "../../../or-not-found";
import { Prefetched } from "../../../prefetched";
import { loadWorkflow } from "../load-workflow";

type Props = { params: Promise<{ workflowId: string }>; searchParams: Promise<SearchParams> };
const loadParams = createLoader(builderParams);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Edit ${(await loadWorkflow((await params).workflowId)).name}` };
}

/** The run whose criteria are to be shown; none where there is no such run of this workflow. */
async function runToShow(ctx: Ctx, runId: string | null, workflowId: string): Promise<Run | null> {
  if (!runId) return null;
  try {
    const run = await getRun(ctx, { runId });
    return run.workflow_id === workflowId ? run : null;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

export default async function BuilderPage({ params, searchParams }: Props) {
  const [ctx, { workflowId }, { from }] = await Promise.all([pageCtx(), params, loadParams(searchParams)]);
  const workflow = await loadWorkflow(workflowId);
  const draft = await orNotFound(getWorkflowDraft(ctx, { workflowId }));
  const { criteria, live } = draft;
  const first = { q: "", limit: SUGGESTIONS };
  const client = makeQueryClient();
  const run = await runToShow(ctx, from, workflowId);
  const shown = run?.criteria ?? criteria;
  if (run) client.setQueryData(runQuery(run.id).queryKey, run);
  const [names, liveNames, runNames] = await Promise.all([
    nameCriteria(ctx, criteria),
    nameCriteria(ctx, live),
    run ? nameCriteria(ctx, run.criteria) : {},
    client.prefetchQuery({ ...previewQuery(shown), queryFn: () => previewCriteria(ctx, { criteria: shown }) }),
    client.prefetchQuery({ ...sourcesQuery(), queryFn: () => listSources(ctx) }),
    client.prefetchQuery({ ...categoriesQuery(""), queryFn: () => listCategories(ctx, first) }),
    client.prefetchQuery({ ...placesQuery(""), queryFn: () => listPlaces(ctx, first) }),
  ]);
  return (
    <Prefetched client={client}>
      <Builder
        key={workflow.id}
        workflow={workflow}
        draft={draft}
        etag={etagOf(draft, WORKFLOW_DRAFT_ETAG)}
        names={{ ...runNames, ...liveNames, ...names }}
      />
    </Prefetched>
  );
}
