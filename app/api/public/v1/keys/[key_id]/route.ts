import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import * as api from "@/lib/contract/api-keys";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.revokeApiKey, async ({ ctx, params }) => ({ data: await revokeApiKey(ctx, { keyId: params.key_id }) })),
);
