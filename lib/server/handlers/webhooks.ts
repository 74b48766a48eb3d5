import { api } from "@/lib/contract/all";
import { endpoint } from "@/lib/server/http/endpoint";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { deleteWebhook } from "@/lib/webhooks/delete-webhook";
import { getWebhook } from "@/lib/webhooks/get-webhook";
import { getWebhookDelivery } from "@/lib/webhooks/get-webhook-delivery";
import { listWebhookDeliveries } from "@/lib/webhooks/list-webhook-deliveries";
import { listWebhooks } from "@/lib/webhooks/list-webhooks";
import { redeliverWebhook } from "@/lib/webhooks/redeliver-webhook";
import { requireWebhookUrl } from "@/lib/webhooks/require-webhook-url";
import { rotateWebhookSecret } from "@/lib/webhooks/rotate-webhook-secret";
import { testWebhook } from "@/lib/webhooks/test-webhook";
import { updateWebhook } from "@/lib/webhooks/update-webhook";

export const webhooks = {
  redeliverWebhook: endpoint(api.redeliverWebhook, async ({ ctx, params }) => ({
    data: await redeliverWebhook(ctx, { webhookId: params.webhook_id, deliveryId: params.delivery_id }),
  })),
  getWebhookDelivery: endpoint(api.getWebhookDelivery, async ({ ctx, params }) => ({
    data: await getWebhookDelivery(ctx, { webhookId: params.webhook_id, deliveryId: params.delivery_id }),
  })),
  listWebhookDeliveries: endpoint(api.listWebhookDeliveries, ({ ctx, params, query }) =>
    listWebhookDeliveries(ctx, { webhookId: params.webhook_id, ...query }),
  ),
  rotateWebhookSecret: endpoint(api.rotateWebhookSecret, async ({ ctx, params }) => ({
    data: await rotateWebhookSecret(ctx, { webhookId: params.webhook_id }),
  })),
  getWebhook: endpoint(api.getWebhook, async ({ ctx, params }) => ({
    data: await getWebhook(ctx, { webhookId: params.webhook_id }),
  })),
  updateWebhook: endpoint(api.updateWebhook, async ({ ctx, params, body, ifMatch }) => ({
    data: await updateWebhook(ctx, { webhookId: params.webhook_id, request: body, ifMatch }),
  })),
  deleteWebhook: endpoint(api.deleteWebhook, async ({ ctx, params }) => ({
    data: await deleteWebhook(ctx, { webhookId: params.webhook_id }),
  })),
  testWebhook: endpoint(api.testWebhook, async ({ ctx, params }) => ({
    data: await testWebhook(ctx, { webhookId: params.webhook_id }),
  })),
  listWebhooks: endpoint(api.listWebhooks, ({ ctx, query }) => listWebhooks(ctx, query)),
  createWebhook: endpoint(
    api.createWebhook,
    async ({ ctx, body }) => ({ data: await createWebhook(ctx, body) }),
    async ({ body }) => ({ ...body, url: await requireWebhookUrl(body.url) }),
  ),
};
