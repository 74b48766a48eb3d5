import type { Metadata } from "next";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { SplitView } from "@/components/data-table/split-view";
import { compact } from "@/components/ui/compact";
import { PageHeader } from "@/components/ui/page-header";
import { CreateWebhook } from "@/components/webhooks/create-webhook";
import { WebhooksTable } from "@/components/webhooks/webhooks-table";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { webhooksQuery } from "@/lib/client/webhooks";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { listWebhooks } from "@/lib/webhooks/list-webhooks";
import { Prefetched } from "../../prefetched";

export const metadata: Metadata = { title: "Webhooks" };
const loadParams = createLoader({ cursor: parseAsString });

export default async function WebhooksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [ctx, params] = await Promise.all([pageCtx(), loadParams(searchParams)]);
  const filter = compact(params);
  const client = makeQueryClient();
  const query = webhooksQuery(filter);
  await client.prefetchQuery({ ...query, queryFn: () => listWebhooks(ctx, { limit: PAGE_ROWS, ...filter }) });
  return (
    <Prefetched client={client}>
      <PageHeader title="Webhooks" actions={<CreateWebhook />} />
      <SplitView panel={null}>
        <p className="max-w-4xl px-4 py-3 text-ink-soft md:px-5">
          A webhook sends each event to a URL of yours, signed, and tries again for more than a day where that fails.
        </p>
        <div className="border-t">
          <WebhooksTable />
        </div>
      </SplitView>
    </Prefetched>
  );
}
