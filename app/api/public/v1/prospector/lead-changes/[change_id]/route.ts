import * as api from "@/lib/contract/lead-changes";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { getLeadChange } from "@/lib/lead-changes/get-lead-change";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getLeadChange, async ({ ctx, params }) => ({
    data: await getLeadChange(ctx, { changeId: params.change_id }),
  })),
);
