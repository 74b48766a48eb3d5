import * as api from "@/lib/contract/duplicates";
import { decideDuplicate } from "@/lib/duplicates/decide-duplicate";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.decideDuplicate, async ({ ctx, params, body }) => ({
    data: await decideDuplicate(ctx, {
      pairId: params.pair_id,
      decision: body.decision,
      seen: body.seen_decision,
    }),
  })),
);
