import { createApiKey } from "@/lib/api-keys/create-api-key";
import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { rotateApiKey } from "@/lib/api-keys/rotate-api-key";
import { api } from "@/lib/contract/all";
import { endpoint } from "@/lib/server/http/endpoint";

export const apiKeys = {
  rotateApiKey: endpoint(api.rotateApiKey, async ({ ctx, params, body }) => ({
    data: await rotateApiKey(ctx, { keyId: params.key_id, overlapHours: body.overlap_hours }),
  })),
  revokeApiKey: endpoint(api.revokeApiKey, async ({ ctx, params }) => ({
    data: await revokeApiKey(ctx, { keyId: params.key_id }),
  })),
  listApiKeys: endpoint(api.listApiKeys, ({ ctx, query }) => listApiKeys(ctx, query)),
  createApiKey: endpoint(api.createApiKey, async ({ ctx, body }) => ({ data: await createApiKey(ctx, body) })),
};
