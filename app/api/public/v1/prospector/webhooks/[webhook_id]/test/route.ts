import * as api from "@/lib/contract/webhooks";
import { endpoint } from "@/lib/server/http/endpoint";
import { routes } from "@/lib/server/http/routes";
import { testWebhook } from "@/lib/webhooks/test-webhook";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  endpoint(api.testWebhook, async ({ ctx, params }) => ({
    data: await testWebhook(ctx, { webhookId: params.webhook_id }),
  })),
);
