import * as api from "@/lib/contract/webhooks";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { listWebhookDeliveries } from "@/lib/webhooks/list-webhook-deliveries";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.listWebhookDeliveries, ({ ctx, params, query }) =>
    listWebhookDeliveries(ctx, { webhookId: params.webhook_id, ...query }),
  ),
);
