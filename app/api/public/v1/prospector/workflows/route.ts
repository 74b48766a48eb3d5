import * as api from "@/lib/contract/workflows";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { createWorkflow } from "@/lib/workflows/create-workflow";
import { listWorkflows } from "@/lib/workflows/list-workflows";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listWorkflows, ({ ctx, query }) => listWorkflows(ctx, query)),
  endpoint(api.createWorkflow, async ({ ctx, body }) => ({ data: await createWorkflow(ctx, body) })),
);
