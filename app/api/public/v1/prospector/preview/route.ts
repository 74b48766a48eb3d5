import * as api from "@/lib/contract/preview";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { previewCriteria } from "@/lib/workflows/preview-criteria";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.previewCriteria, async ({ ctx, body }) => ({ data: await previewCriteria(ctx, body) })),
);
