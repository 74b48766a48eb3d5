import * as api from "@/lib/contract/invitations";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { createInvitation } from "@/lib/members/create-invitation";
import { listInvitations } from "@/lib/members/list-invitations";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listInvitations, ({ ctx, query }) => listInvitations(ctx, query)),
  endpoint(api.createInvitation, async ({ ctx, body }) => ({ data: await createInvitation(ctx, body) })),
);
