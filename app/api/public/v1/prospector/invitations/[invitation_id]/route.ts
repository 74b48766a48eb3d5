import * as api from "@/lib/contract/invitations";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { revokeInvitation } from "@/lib/members/revoke-invitation";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.revokeInvitation, async ({ ctx, params }) => ({
    data: await revokeInvitation(ctx, { invitationId: params.invitation_id }),
  })),
);
