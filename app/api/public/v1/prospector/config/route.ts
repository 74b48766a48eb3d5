import * as api from "@/lib/contract/config";
import { getConfig } from "@/lib/directory/get-config";
import { updateConfig } from "@/lib/directory/update-config";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getConfig, async ({ ctx }) => ({ data: await getConfig(ctx) })),
  endpoint(api.updateConfig, async ({ ctx, body }) => ({ data: await updateConfig(ctx, body) })),
);
