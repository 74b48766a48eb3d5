import * as api from "@/lib/contract/revisions";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { listRevisions } from "@/lib/workflows/list-revisions";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listRevisions, ({ ctx, params, query }) =>
    listRevisions(ctx, { workflowId: params.workflow_id, ...query }),
  ),
);
