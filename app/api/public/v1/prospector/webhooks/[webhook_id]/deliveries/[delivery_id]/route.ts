import * as api from "@/lib/contract/webhooks";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { getWebhookDelivery } from "@/lib/webhooks/get-webhook-delivery";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getWebhookDelivery, async ({ ctx, params }) => ({
    data: await getWebhookDelivery(ctx, { webhookId: params.webhook_id, deliveryId: params.delivery_id }),
  })),
);
