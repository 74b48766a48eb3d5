import * as api from "@/lib/contract/workflows";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { answerWith } from "@/lib/workflows/answer-with";
import { createWorkflow } from "@/lib/workflows/create-workflow";
import { listWorkflows } from "@/lib/workflows/list-workflows";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listWorkflows, ({ ctx, query }) => listWorkflows(ctx, query)),
  endpoint(api.createWorkflow, async ({ ctx, body }) => answerWith(await createWorkflow(ctx, body))),
);
