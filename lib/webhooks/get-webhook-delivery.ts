import { findDelivery, selectAttempts } from "@/db/queries/deliveries";
import { findEvent } from "@/db/queries/events";
import { findWebhook } from "@/db/queries/webhooks";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { WebhookDeliveryDetail } from "@/lib/contract/webhooks";
import { toAttempt, toDelivery } from "@/lib/present/to-delivery";

const ATTEMPTS_MAX = 50;

export async function getWebhookDelivery(
  ctx: Ctx,
  f: { webhookId: string; deliveryId: string },
): Promise<WebhookDeliveryDetail> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, conn } = ctx;
  const webhookId = fromTypeId("webhook", f.webhookId);
  const id = fromTypeId("delivery", f.deliveryId);
  if (!(await findWebhook(conn, { workspaceId, id: webhookId }))) throw notFound("webhook");
  const row = await findDelivery(conn, { workspaceId, webhookId, id });
  if (!row) throw notFound("delivery");
  const [event, attempts] = await Promise.all([
    findEvent(conn, { workspaceId, eventId: row.eventId }),
    selectAttempts(conn, { workspaceId, deliveryId: id, take: ATTEMPTS_MAX }),
  ]);
  return { ...toDelivery(row), body: event?.body ?? null, attempts: attempts.map(toAttempt) };
}
