import * as api from "@/lib/contract/webhooks";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { deleteWebhook } from "@/lib/webhooks/delete-webhook";
import { getWebhook } from "@/lib/webhooks/get-webhook";
import { updateWebhook } from "@/lib/webhooks/update-webhook";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.getWebhook, async ({ ctx, params }) => ({
    data: await getWebhook(ctx, { webhookId: params.webhook_id }),
  })),
  endpoint(api.updateWebhook, async ({ ctx, params, body, ifMatch }) => ({
    data: await updateWebhook(ctx, { webhookId: params.webhook_id, request: body, ifMatch }),
  })),
  endpoint(api.deleteWebhook, async ({ ctx, params }) => ({
    data: await deleteWebhook(ctx, { webhookId: params.webhook_id }),
  })),
);
