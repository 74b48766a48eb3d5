import { createApiKey } from "@/lib/api-keys/create-api-key";
import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import * as api from "@/lib/contract/api-keys";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listApiKeys, ({ ctx, query }) => listApiKeys(ctx, query)),
  endpoint(api.createApiKey, async ({ ctx, body }) => ({ data: await createApiKey(ctx, body) })),
);
