import * as api from "@/lib/contract/webhooks";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { listWebhooks } from "@/lib/webhooks/list-webhooks";
import { requireWebhookUrl } from "@/lib/webhooks/require-webhook-url";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listWebhooks, ({ ctx, query }) => listWebhooks(ctx, query)),
  endpoint(
    api.createWebhook,
    async ({ ctx, body }) => ({ data: await createWebhook(ctx, body) }),
    async ({ body }) => ({ ...body, url: await requireWebhookUrl(body.url) }),
  ),
);
