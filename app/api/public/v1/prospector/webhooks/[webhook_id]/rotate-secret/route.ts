import * as api from "@/lib/contract/webhooks";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { rotateWebhookSecret } from "@/lib/webhooks/rotate-webhook-secret";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.rotateWebhookSecret, async ({ ctx, params }) => ({
    data: await rotateWebhookSecret(ctx, { webhookId: params.webhook_id }),
  })),
);
