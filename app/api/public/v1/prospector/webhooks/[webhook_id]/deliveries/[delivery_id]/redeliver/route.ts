import * as api from "@/lib/contract/webhooks";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { redeliverWebhook } from "@/lib/webhooks/redeliver-webhook";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.redeliverWebhook, async ({ ctx, params }) => ({
    data: await redeliverWebhook(ctx, { webhookId: params.webhook_id, deliveryId: params.delivery_id }),
  })),
);
