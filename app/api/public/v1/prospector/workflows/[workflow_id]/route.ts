import * as api from "@/lib/contract/workflows";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { answerWith } from "@/lib/workflows/answer-with";
import { deleteWorkflow } from "@/lib/workflows/delete-workflow";
import { getWorkflow } from "@/lib/workflows/get-workflow";
import { updateWorkflow } from "@/lib/workflows/update-workflow";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getWorkflow, async ({ ctx, params }) =>
    answerWith(await getWorkflow(ctx, { workflowId: params.workflow_id })),
  ),
  endpoint(api.updateWorkflow, async ({ ctx, params, body, ifMatch }) =>
    answerWith(await updateWorkflow(ctx, { workflowId: params.workflow_id, request: body, ifMatch })),
  ),
  endpoint(api.deleteWorkflow, async ({ ctx, params, ifMatch }) =>
    answerWith(await deleteWorkflow(ctx, { workflowId: params.workflow_id, ifMatch })),
  ),
);
