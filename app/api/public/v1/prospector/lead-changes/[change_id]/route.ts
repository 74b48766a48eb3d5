import * as api from "@/lib/contract/lead-changes";
import { getLeadChange } from "@/lib/leads/get-lead-change";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getLeadChange, async ({ ctx, params }) => ({
    data: await getLeadChange(ctx, { changeId: params.change_id }),
  })),
);
