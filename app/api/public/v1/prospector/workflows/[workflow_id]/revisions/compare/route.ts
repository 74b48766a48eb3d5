import * as api from "@/lib/contract/revisions";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { compareRevisions } from "@/lib/workflows/compare-revisions";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.compareRevisions, async ({ ctx, params, query }) => ({
    data: await compareRevisions(ctx, { workflowId: params.workflow_id, ...query }),
  })),
);
