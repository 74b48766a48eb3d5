import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { DuplicatesLink } from "@/components/duplicates/duplicates-link";
import { LeadsView } from "@/components/leads/leads-view";
import { leadsParams, toLeadFilter } from "@/components/leads/search-params";
import { ButtonLink } from "@/components/ui/button-link";
import { compact } from "@/components/ui/compact";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { etagOf } from "@/lib/base/etag";
import { sourcesQuery } from "@/lib/client/directory";
import { waitingQuery } from "@/lib/client/duplicates";
import { leadQuery, leadsQuery } from "@/lib/client/leads";
import { membersQuery } from "@/lib/client/members";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { LEAD_ETAG } from "@/lib/contract/leads";
import { listDuplicates } from "@/lib/duplicates/list-duplicates";
import { getLead } from "@/lib/leads/get-lead";
import { listLeads } from "@/lib/leads/list-leads";
import { listMembers } from "@/lib/members/list-members";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { listSources } from "@/lib/sources/list-sources";
import { Prefetched } from "../prefetched";

export const metadata: Metadata = { title: "Leads" };
const loadParams = createLoader(leadsParams);

export default async function LeadsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [ctx, { sort, cursor, open, ...filters }] = await Promise.all([pageCtx(), loadParams(searchParams)]);
  const filter = { sort, ...toLeadFilter(filters), ...compact({ cursor }) };
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchQuery({
      ...leadsQuery(filter),
      queryFn: () => listLeads(ctx, { limit: PAGE_ROWS, ...filter }),
    }),
    client.prefetchQuery({ ...membersQuery(), queryFn: () => listMembers(ctx) }),
    client.prefetchQuery({ ...sourcesQuery(), queryFn: () => listSources(ctx) }),
    client.prefetchQuery({
      ...waitingQuery(),
      queryFn: async () => (await listDuplicates(ctx, { limit: 1 })).waiting,
    }),
    open
      ? client.prefetchQuery({
          ...leadQuery(open),
          queryFn: async () => {
            const lead = await getLead(ctx, { leadId: open });
            return { lead, etag: etagOf(lead, LEAD_ETAG) };
          },
        })
      : undefined,
  ]);
  return (
    <Prefetched client={client}>
      <PageHeader title="Leads" actions={<DuplicatesLink />} />
      <LeadsView
        firstUse={
          <EmptyState title="No leads yet" action={<ButtonLink href="/workflows">Go to the workflows</ButtonLink>}>
            Every new company that a run finds becomes a lead: one per company, however many runs find it.
          </EmptyState>
        }
      />
    </Prefetched>
  );
}
