import type { Metadata } from "next";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { SplitView } from "@/components/data-table/split-view";
import { PageHeader } from "@/components/ui/page-header";
import { StartTemplate } from "@/components/workflows/start-template";
import { TemplateCards } from "@/components/workflows/template-cards";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { describeTemplates } from "@/lib/workflows/describe-templates";
import { createWorkflowAction } from "../actions";
import { templateCounts } from "../template-counts";

export const metadata: Metadata = { title: "New workflow" };
const loadParams = createLoader({ template: parseAsString });

export default async function NewWorkflowPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [ctx, { template }] = await Promise.all([pageCtx(), loadParams(searchParams)]);
  const templates = await describeTemplates();
  const asked = templates.find(({ key }) => key === template);
  return (
    <>
      <PageHeader title="New workflow" parent={{ href: "/workflows", name: "Workflows" }} />
      <SplitView panel={null}>
        <div className="mx-auto w-full max-w-4xl px-4 py-10 md:px-6">
          {asked ? (
            <StartTemplate template={asked} create={createWorkflowAction} />
          ) : (
            <>
              <h2 className="font-semibold text-xl">Start from an example</h2>
              <p className="mt-1 mb-6 text-base text-ink-soft">Each opens in the builder, filled in and previewed.</p>
              <TemplateCards templates={templates} counts={templateCounts(ctx)} create={createWorkflowAction} />
            </>
          )}
        </div>
      </SplitView>
    </>
  );
}
