import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { DuplicatesView } from "@/components/duplicates/duplicates-view";
import { duplicatesParams } from "@/components/duplicates/search-params";
import { compact } from "@/components/ui/compact";
import { PageHeader } from "@/components/ui/page-header";
import { sourcesQuery } from "@/lib/client/directory";
import { duplicatesQuery, PAIRS_PER_PAGE } from "@/lib/client/duplicates";
import { makeQueryClient } from "@/lib/client/query-client";
import { listDuplicates } from "@/lib/duplicates/list-duplicates";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { listSources } from "@/lib/sources/list-sources";
import { Prefetched } from "../../prefetched";

export const metadata: Metadata = { title: "Duplicates" };
const loadParams = createLoader(duplicatesParams);

export default async function DuplicatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [ctx, { status, lead, cursor }] = await Promise.all([pageCtx(), loadParams(searchParams)]);
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchQuery({
      ...duplicatesQuery({ status, ...compact({ cursor, lead_id: lead }) }),
      queryFn: () => listDuplicates(ctx, { limit: PAIRS_PER_PAGE, status, ...compact({ cursor, leadId: lead }) }),
    }),
    client.prefetchQuery({ ...sourcesQuery(), queryFn: () => listSources(ctx) }),
  ]);
  return (
    <Prefetched client={client}>
      <PageHeader title="Duplicates" parent={{ href: "/leads", name: "Leads" }} />
      <DuplicatesView />
    </Prefetched>
  );
}
