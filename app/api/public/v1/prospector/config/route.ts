import * as api from "@/lib/contract/config";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { getConfig } from "@/lib/settings/get-config";
import { updateConfig } from "@/lib/settings/update-config";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getConfig, async ({ ctx }) => ({ data: await getConfig(ctx) })),
  endpoint(api.updateConfig, async ({ ctx, body }) => ({ data: await updateConfig(ctx, body) })),
);
