import { updateDeliveryAgain } from "@/db/queries/deliveries";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { WebhookDelivery } from "@/lib/contract/webhooks";
import { toDelivery } from "@/lib/present/to-delivery";
import { requireEnabled } from "./require-enabled";

export function redeliverWebhook(ctx: Ctx, f: { webhookId: string; deliveryId: string }): Promise<WebhookDelivery> {
  requireScope(ctx, "prospector.run");
  const { workspaceId } = ctx;
  const webhookId = fromTypeId("webhook", f.webhookId);
  const id = fromTypeId("delivery", f.deliveryId);
  return ctx.write(async (tx) => {
    await requireEnabled(tx, { workspaceId, id: webhookId });
    const row = await updateDeliveryAgain(tx, { workspaceId, webhookId, id });
    if (!row) throw notFound("delivery");
    return toDelivery(row);
  });
}
