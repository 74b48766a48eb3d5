import * as api from "@/lib/contract/schedule";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { getSchedule } from "@/lib/workflows/get-schedule";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getSchedule, async ({ ctx, params }) => ({
    data: await getSchedule(ctx, { workflowId: params.workflow_id }),
  })),
);
