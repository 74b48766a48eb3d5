import * as api from "@/lib/contract/workspace";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { getWorkspace } from "@/lib/settings/get-workspace";
import { updateWorkspace } from "@/lib/settings/update-workspace";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getWorkspace, async ({ ctx }) => ({ data: await getWorkspace(ctx) })),
  endpoint(api.updateWorkspace, async ({ ctx, body, ifMatch }) => ({
    data: await updateWorkspace(ctx, { request: body, ifMatch }),
  })),
);
