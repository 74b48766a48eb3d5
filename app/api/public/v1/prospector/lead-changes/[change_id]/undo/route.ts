import * as api from "@/lib/contract/lead-changes";
import { undoLeadChange } from "@/lib/leads/undo-lead-change";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.undoLeadChange, async ({ ctx, params }) => ({
    data: await undoLeadChange(ctx, { changeId: params.change_id }),
  })),
);
