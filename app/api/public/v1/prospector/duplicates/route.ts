import * as api from "@/lib/contract/duplicates";
import { listDuplicates } from "@/lib/duplicates/list-duplicates";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listDuplicates, ({ ctx, query: { lead_id, ...query } }) =>
    listDuplicates(ctx, { ...query, leadId: lead_id }),
  ),
);
