import * as api from "@/lib/contract/preview";
import { endpoint } from "@/lib/http/endpoint";
import { routes } from "@/lib/http/routes";
import { previewCriteria } from "@/lib/runs/preview-criteria";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.previewCriteria, async ({ ctx, body }) => ({ data: await previewCriteria(ctx, body) })),
);
