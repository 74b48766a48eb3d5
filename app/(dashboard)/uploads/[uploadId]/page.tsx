import type { Metadata } from "next";
import { UploadView } from "@/components/uploads/upload-view";
import { sourcesQuery } from "@/lib/client/directory";
import { makeQueryClient } from "@/lib/client/query-client";
import { uploadQuery } from "@/lib/client/uploads";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { listSources } from "@/lib/sources/list-sources";
import { getUpload } from "@/lib/uploads/get-upload";
import { orNotFound } from "../../or-not-found";
import { Prefetched } from "../../prefetched";

export const metadata: Metadata = { title: "Upload" };

export default async function UploadPage({ params }: { params: Promise<{ uploadId: string }> }) {
  const [ctx, { uploadId }] = await Promise.all([pageCtx(), params]);
  const upload = await orNotFound(getUpload(ctx, { uploadId }));
  const client = makeQueryClient();
  client.setQueryData(uploadQuery(uploadId).queryKey, upload);
  await client.prefetchQuery({ ...sourcesQuery(), queryFn: () => listSources(ctx) });
  return (
    <Prefetched client={client}>
      <UploadView first={upload} />
    </Prefetched>
  );
}
