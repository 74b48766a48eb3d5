import * as api from "@/lib/contract/invitations";
import { revokeInvitation } from "@/lib/members/revoke-invitation";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.revokeInvitation, async ({ ctx, params }) => ({
    data: await revokeInvitation(ctx, { invitationId: params.invitation_id }),
  })),
);
