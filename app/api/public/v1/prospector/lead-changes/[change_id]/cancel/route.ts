import * as api from "@/lib/contract/lead-changes";
import { cancelLeadChange } from "@/lib/leads/cancel-lead-change";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.cancelLeadChange, async ({ ctx, params }) => ({
    data: await cancelLeadChange(ctx, { changeId: params.change_id }),
  })),
);
