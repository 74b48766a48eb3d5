import * as api from "@/lib/contract/lead-changes";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { cancelLeadChange } from "@/lib/lead-changes/cancel-lead-change";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.cancelLeadChange, async ({ ctx, params }) => ({
    data: await cancelLeadChange(ctx, { changeId: params.change_id }),
  })),
);
