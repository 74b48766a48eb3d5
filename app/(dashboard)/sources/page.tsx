import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { SourcesView } from "@/components/sources/sources-view";
import { UploadListButton } from "@/components/sources/upload-list-button";
import { compact } from "@/components/ui/compact";
import { PageHeader } from "@/components/ui/page-header";
import { sourcesQuery } from "@/lib/client/directory";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { uploadsQuery } from "@/lib/client/uploads";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { listSources } from "@/lib/sources/list-sources";
import { listUploads } from "@/lib/uploads/list-uploads";
import { Prefetched } from "../prefetched";

export const metadata: Metadata = { title: "Sources" };
const loadParams = createLoader({ cursor: parseAsString });

export default async function SourcesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [ctx, { cursor }] = await Promise.all([pageCtx(), loadParams(searchParams)]);
  const client = makeQueryClient();
  const page = compact({ cursor });
  await Promise.all([
    client.prefetchQuery({ ...sourcesQuery(), queryFn: () => listSources(ctx) }),
    client.prefetchQuery({
      ...uploadsQuery(page),
      queryFn: () => listUploads(ctx, { limit: PAGE_ROWS, ...page }),
    }),
  ]);
  return (
    <Prefetched client={client}>
      <PageHeader
        title="Sources"
        actions={
          <UploadListButton>
            <Plus aria-hidden className="size-4" />
            Upload a list
          </UploadListButton>
        }
      />
      <SourcesView />
    </Prefetched>
  );
}
