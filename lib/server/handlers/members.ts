import { api } from "@/lib/contract/all";
import { createInvitation } from "@/lib/members/create-invitation";
import { getMember } from "@/lib/members/get-member";
import { listInvitations } from "@/lib/members/list-invitations";
import { listMembers } from "@/lib/members/list-members";
import { removeMember } from "@/lib/members/remove-member";
import { revokeInvitation } from "@/lib/members/revoke-invitation";
import { updateMember } from "@/lib/members/update-member";
import { endpoint } from "@/lib/server/http/endpoint";

export const members = {
  revokeInvitation: endpoint(api.revokeInvitation, async ({ ctx, params }) => ({
    data: await revokeInvitation(ctx, { invitationId: params.invitation_id }),
  })),
  listInvitations: endpoint(api.listInvitations, ({ ctx, query }) => listInvitations(ctx, query)),
  createInvitation: endpoint(api.createInvitation, async ({ ctx, body }) => ({
    data: await createInvitation(ctx, body),
  })),
  getMember: endpoint(api.getMember, async ({ ctx, params }) => ({
    data: await getMember(ctx, { userId: params.user_id }),
  })),
  updateMember: endpoint(api.updateMember, async ({ ctx, params, body, ifMatch }) => ({
    data: await updateMember(ctx, { userId: params.user_id, request: body, ifMatch }),
  })),
  removeMember: endpoint(api.removeMember, async ({ ctx, params }) => ({
    data: await removeMember(ctx, { userId: params.user_id }),
  })),
  listMembers: endpoint(api.listMembers, async ({ ctx }) => ({ data: await listMembers(ctx) })),
};
