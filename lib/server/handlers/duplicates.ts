import { api } from "@/lib/contract/all";
import { decideDuplicate } from "@/lib/duplicates/decide-duplicate";
import { listDuplicates } from "@/lib/duplicates/list-duplicates";
import { endpoint } from "@/lib/server/http/endpoint";

export const duplicates = {
  decideDuplicate: endpoint(api.decideDuplicate, async ({ ctx, params, body }) => ({
    data: await decideDuplicate(ctx, {
      pairId: params.pair_id,
      decision: body.decision,
      seen: body.seen_decision,
    }),
  })),
  listDuplicates: endpoint(api.listDuplicates, ({ ctx, query: { lead_id, ...query } }) =>
    listDuplicates(ctx, { ...query, leadId: lead_id }),
  ),
};
