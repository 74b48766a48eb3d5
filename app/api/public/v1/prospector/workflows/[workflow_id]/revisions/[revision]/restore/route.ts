import * as api from "@/lib/contract/revisions";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { answerWith } from "@/lib/workflows/answer-with";
import { restoreRevision } from "@/lib/workflows/restore-revision";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.restoreRevision, async ({ ctx, params, ifMatch }) =>
    answerWith(await restoreRevision(ctx, { workflowId: params.workflow_id, revision: params.revision, ifMatch })),
  ),
);
