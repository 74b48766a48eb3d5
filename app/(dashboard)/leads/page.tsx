import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { DuplicatesLink } from "@/components/duplicates/duplicates-link";
import { leadTabs } from "@/components/leads/lead-tab-filters";
import { LeadsView } from "@/components/leads/leads-view";
import { leadsGrammar, toLeadFilter } from "@/components/leads/search-params";
import { ButtonLink } from "@/components/ui/button-link";
import { compact } from "@/components/ui/compact";
import { EmptyState } from "@/components/ui/empty-state";
import { dayIn } from "@/components/ui/intl";
import { PageHeader } from "@/components/ui/page-header";
import { etagOf } from "@/lib/base/etag";
import { toTypeId } from "@/lib/base/ids";
import { sourcesQuery } from "@/lib/client/directory";
import { waitingQuery } from "@/lib/client/duplicates";
import { leadCountQuery, leadQuery, leadsQuery, leadVarietyQuery, toVariety } from "@/lib/client/leads";
import { membersQuery } from "@/lib/client/members";
import { PAGE_ROWS } from "@/lib/client/page-size";
import { makeQueryClient } from "@/lib/client/query-client";
import { LEAD_ETAG } from "@/lib/contract/leads";
import { listDuplicates } from "@/lib/duplicates/list-duplicates";
import { countLeads } from "@/lib/leads/count-leads";
import { getLead } from "@/lib/leads/get-lead";
import { listLeads } from "@/lib/leads/list-leads";
import { listMembers } from "@/lib/members/list-members";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { listSources } from "@/lib/sources/list-sources";
import { Prefetched } from "../prefetched";
import { viewedState } from "../viewed-state";
import { viewerZone } from "../viewer-zone";

export const metadata: Metadata = { title: "Leads" };

export default async function LeadsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await pageCtx();
  const client = makeQueryClient();
  const [zone, { sort, cursor, open, ...filters }] = await Promise.all([
    viewerZone(ctx),
    viewedState({ ctx, client, table: "leads", grammar: leadsGrammar, searchParams }),
  ]);
  const today = dayIn(Date.now(), zone);
  const filter = { sort, ...toLeadFilter(filters, today), ...compact({ cursor }) };
  const tabs = leadTabs(toTypeId("user", ctx.actor.userId)).filter(({ isCounted }) => isCounted);
  await Promise.all([
    client.prefetchQuery({
      ...leadsQuery(filter),
      queryFn: () => listLeads(ctx, { limit: PAGE_ROWS, ...filter }),
    }),
    client.prefetchQuery({
      ...leadVarietyQuery(),
      queryFn: async () => toVariety(await countLeads(ctx, { varied: "yes" })),
    }),
    ...tabs.map(({ of }) => {
      const ofTab = toLeadFilter({ ...filters, ...of }, today);
      return client.prefetchQuery({
        ...leadCountQuery(ofTab),
        queryFn: async () => (await countLeads(ctx, ofTab)).total,
      });
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
