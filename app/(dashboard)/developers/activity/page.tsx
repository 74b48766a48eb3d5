import type { Metadata } from "next";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { ActivityTable } from "@/components/activity/activity-table";
import { SplitView } from "@/components/data-table/split-view";
import { compact } from "@/components/ui/compact";
import { PageHeader } from "@/components/ui/page-header";
import { listAuditEvents } from "@/lib/audit/list-audit-events";
import { auditEventsQuery } from "@/lib/client/audit-events";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { Prefetched } from "../../prefetched";

export const metadata: Metadata = { title: "Activity" };
const loadParams = createLoader({ cursor: parseAsString });

export default async function ActivityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [ctx, params] = await Promise.all([pageCtx(), loadParams(searchParams)]);
  const filter = compact(params);
  const client = makeQueryClient();
  const query = auditEventsQuery(filter);
  await client.prefetchQuery({ ...query, queryFn: () => listAuditEvents(ctx, { limit: PAGE_ROWS, ...filter }) });
  return (
    <Prefetched client={client}>
      <PageHeader title="Activity" />
      <SplitView panel={null}>
        <p className="max-w-4xl px-4 py-3 text-ink-soft md:px-5">
          Who changed what, in the dashboard or with a key. Kept for a year.
        </p>
        <div className="border-t">
          <ActivityTable />
        </div>
      </SplitView>
    </Prefetched>
  );
}
