import * as api from "@/lib/contract/members";
import { getMember } from "@/lib/members/get-member";
import { removeMember } from "@/lib/members/remove-member";
import { updateMember } from "@/lib/members/update-member";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getMember, async ({ ctx, params }) => ({ data: await getMember(ctx, { userId: params.user_id }) })),
  endpoint(api.updateMember, async ({ ctx, params, body, ifMatch }) => ({
    data: await updateMember(ctx, { userId: params.user_id, request: body, ifMatch }),
  })),
  endpoint(api.removeMember, async ({ ctx, params }) => ({
    data: await removeMember(ctx, { userId: params.user_id }),
  })),
);
