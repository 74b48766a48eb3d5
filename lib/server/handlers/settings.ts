import { api } from "@/lib/contract/all";
import { endpoint } from "@/lib/server/http/endpoint";
import { getConfig } from "@/lib/settings/get-config";
import { getWorkspace } from "@/lib/settings/get-workspace";
import { updateConfig } from "@/lib/settings/update-config";
import { updateWorkspace } from "@/lib/settings/update-workspace";

export const settings = {
  getConfig: endpoint(api.getConfig, async ({ ctx }) => ({ data: await getConfig(ctx) })),
  updateConfig: endpoint(api.updateConfig, async ({ ctx, body }) => ({ data: await updateConfig(ctx, body) })),
  getWorkspace: endpoint(api.getWorkspace, async ({ ctx }) => ({ data: await getWorkspace(ctx) })),
  updateWorkspace: endpoint(api.updateWorkspace, async ({ ctx, body, ifMatch }) => ({
    data: await updateWorkspace(ctx, { request: body, ifMatch }),
  })),
};
