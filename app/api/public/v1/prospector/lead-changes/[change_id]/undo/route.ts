import * as api from "@/lib/contract/lead-changes";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { undoLeadChange } from "@/lib/lead-changes/undo-lead-change";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.undoLeadChange, async ({ ctx, params }) => ({
    data: await undoLeadChange(ctx, { changeId: params.change_id }),
  })),
);
