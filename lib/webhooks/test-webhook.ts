import { findDelivery } from "@/db/queries/deliveries";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { fromTypeId } from "@/lib/base/ids";
import type { WebhookDelivery } from "@/lib/contract/webhooks";
import { recordEvent } from "@/lib/events/record-event";
import { toDelivery } from "@/lib/present/to-delivery";
import { requireEnabled } from "./require-enabled";

export function testWebhook(ctx: Ctx, { webhookId }: { webhookId: string }): Promise<WebhookDelivery> {
  requireScope(ctx, "prospector.run");
  const { workspaceId } = ctx;
  const id = fromTypeId("webhook", webhookId);
  return ctx.write(async (tx) => {
    await requireEnabled(tx, { workspaceId, id });
    const data = { webhook_id: webhookId, message: "This is a test of your webhook." };
    const [deliveryId] = await recordEvent(tx, { workspaceId, type: "webhook.test", data, webhookId: id });
    const row = deliveryId && (await findDelivery(tx, { workspaceId, webhookId: id, id: deliveryId }));
    if (!row) throw new Error("the test made no delivery");
    return toDelivery(row);
  });
}
