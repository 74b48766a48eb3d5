import { rotateApiKey } from "@/lib/api-keys/rotate-api-key";
import * as api from "@/lib/contract/api-keys";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.rotateApiKey, async ({ ctx, params, body }) => ({
    data: await rotateApiKey(ctx, { keyId: params.key_id, overlapHours: body.overlap_hours }),
  })),
);
