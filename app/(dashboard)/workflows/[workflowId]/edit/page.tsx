import type { Metadata } from "next";
import { Builder } from "@/components/builder/builder";
import { etagOf } from "@/lib/base/etag";
import { categoriesQuery, placesQuery, SUGGESTIONS, sourcesQuery } from "@/lib/client/directory";
import { previewQuery } from "@/lib/client/preview";
import { makeQueryClient } from "@/lib/client/query-client";
import { WORKFLOW_DRAFT_ETAG } from "@/lib/contract/workflow-drafts";
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

type Props = { params: Promise<{ workflowId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Edit ${(await loadWorkflow((await params).workflowId)).name}` };
}

export default async function BuilderPage({ params }: Props) {
  const [ctx, { workflowId }] = await Promise.all([pageCtx(), params]);
  const workflow = await loadWorkflow(workflowId);
  const draft = await orNotFound(getWorkflowDraft(ctx, { workflowId }));
  const { criteria, live } = draft;
  const first = { q: "", limit: SUGGESTIONS };
  const client = makeQueryClient();
  const [names, liveNames] = await Promise.all([
    nameCriteria(ctx, criteria),
    nameCriteria(ctx, live),
    client.prefetchQuery({ ...previewQuery(criteria), queryFn: () => previewCriteria(ctx, { criteria }) }),
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
        names={{ ...liveNames, ...names }}
      />
    </Prefetched>
  );
}
