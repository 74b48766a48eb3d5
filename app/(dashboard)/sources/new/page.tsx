import type { Metadata } from "next";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/ui/page-header";
import { NewUpload } from "@/components/uploads/new-upload";
import { sourcesQuery } from "@/lib/client/directory";
import { makeQueryClient } from "@/lib/client/query-client";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { listSources } from "@/lib/sources/list-sources";
import { Prefetched } from "../../prefetched";

export const metadata: Metadata = { title: "Upload a list" };
const loadParams = createLoader({ list: parseAsString });

export default async function NewUploadPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [ctx, { list }] = await Promise.all([pageCtx(), loadParams(searchParams)]);
  const client = makeQueryClient();
  await client.prefetchQuery({ ...sourcesQuery(), queryFn: () => listSources(ctx) });
  return (
    <Prefetched client={client}>
      <PageHeader title="Upload a list" parent={{ href: "/sources", name: "Sources" }} />
      <NewUpload list={list} />
    </Prefetched>
  );
}
