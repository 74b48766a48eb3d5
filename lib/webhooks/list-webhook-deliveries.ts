import { selectDeliveries } from "@/db/queries/deliveries";
import { findWebhook } from "@/db/queries/webhooks";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { decodeIdCursor, pageById } from "@/lib/base/page-by";
import type { Page } from "@/lib/contract/page";
import type { DeliveryStatus, WebhookDelivery } from "@/lib/contract/webhooks";
import { toDelivery } from "@/lib/present/to-delivery";

type ListDeliveries = {
  webhookId: string;
  limit: number;
  cursor?: string | undefined;
  status?: DeliveryStatus | undefined;
};

export async function listWebhookDeliveries(
  ctx: Ctx,
  { webhookId, limit, cursor, status }: ListDeliveries,
): Promise<Page<WebhookDelivery>> {
  requireScope(ctx, "prospector.read");
  const { workspaceId, secret, conn } = ctx;
  const id = fromTypeId("webhook", webhookId);
  if (!(await findWebhook(conn, { workspaceId, id }))) throw notFound("webhook");
  const list = { workspaceId, secret, list: "deliveries", filter: { webhookId, status } };
  const before = decodeIdCursor(list, cursor);
  const rows = await selectDeliveries(conn, { workspaceId, webhookId: id, status, before, take: limit + 1 });
  return pageById(list, rows, limit, toDelivery);
}
