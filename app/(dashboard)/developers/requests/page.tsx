import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { SplitView } from "@/components/data-table/split-view";
import { FirstRequest } from "@/components/requests/first-request";
import { RequestsView } from "@/components/requests/requests-view";
import { canBeRequestId, requestsParams, toRequestFilter } from "@/components/requests/search-params";
import { compact } from "@/components/ui/compact";
import { PageHeader } from "@/components/ui/page-header";
import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import { listApiRequests } from "@/lib/audit/list-api-requests";
import { publicUrl } from "@/lib/base/env";
import { apiKeysQuery } from "@/lib/client/api-keys";
import { apiRequestsQuery } from "@/lib/client/api-requests";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { KEPT_DAYS } from "@/lib/contract/kept-days";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { Prefetched } from "../../prefetched";

export const metadata: Metadata = { title: "Requests" };
const loadParams = createLoader(requestsParams);

export default async function RequestsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [ctx, { cursor, ...filters }] = await Promise.all([pageCtx(), loadParams(searchParams)]);
  const filter = { ...toRequestFilter(filters), ...compact({ cursor }) };
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchQuery({ ...apiKeysQuery({}), queryFn: () => listApiKeys(ctx, { limit: PAGE_ROWS }) }),
    canBeRequestId(filters.id)
      ? client.prefetchQuery({
          ...apiRequestsQuery(filter),
          queryFn: () => listApiRequests(ctx, { limit: PAGE_ROWS, ...filter }),
        })
      : undefined,
  ]);
  return (
    <Prefetched client={client}>
      <PageHeader title="Requests" />
      <SplitView panel={null}>
        <p className="max-w-4xl px-4 py-3 text-ink-soft md:px-5">
          What programs asked for with a key, and what they were answered. Kept for {KEPT_DAYS} days, without bodies and
          headers.
        </p>
        <div className="border-t">
          <RequestsView firstUse={<FirstRequest address={publicUrl()} />} />
        </div>
      </SplitView>
    </Prefetched>
  );
}
