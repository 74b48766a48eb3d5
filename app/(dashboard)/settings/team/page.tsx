import type { Metadata } from "next";
import { PasswordLinkProvider } from "@/components/members/password-link";
import { TeamView } from "@/components/members/team-view";
import { membersQuery, openInvitationsQuery } from "@/lib/client/members";
import { makeQueryClient } from "@/lib/client/query-client";
import { mayRole } from "@/lib/contract/scopes";
import { listInvitations } from "@/lib/members/list-invitations";
import { listMembers } from "@/lib/members/list-members";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { Prefetched } from "../../prefetched";
import { makePasswordLinkAction } from "./actions";

export const metadata: Metadata = { title: "Team" };
const OPEN_MAX = 100;

export default async function TeamPage() {
  const ctx = await pageCtx();
  const client = makeQueryClient();
  const openOnes = async () => (await listInvitations(ctx, { status: "open", limit: OPEN_MAX })).data;
  await Promise.all([
    client.prefetchQuery({ ...membersQuery(), queryFn: () => listMembers(ctx) }),
    mayRole(ctx.actor.role, "people") && client.prefetchQuery({ ...openInvitationsQuery(), queryFn: openOnes }),
  ]);
  return (
    <Prefetched client={client}>
      <PasswordLinkProvider make={makePasswordLinkAction}>
        <TeamView />
      </PasswordLinkProvider>
    </Prefetched>
  );
}
