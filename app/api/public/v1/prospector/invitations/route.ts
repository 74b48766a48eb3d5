import * as api from "@/lib/contract/invitations";
import { createInvitation } from "@/lib/members/create-invitation";
import { listInvitations } from "@/lib/members/list-invitations";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listInvitations, ({ ctx, query }) => listInvitations(ctx, query)),
  endpoint(api.createInvitation, async ({ ctx, body }) => ({ data: await createInvitation(ctx, body) })),
);
