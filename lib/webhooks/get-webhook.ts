import { findWebhook } from "@/db/queries/webhooks";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Webhook } from "@/lib/contract/webhooks";
import { toWebhook } from "@/lib/present/to-webhook";

export async function getWebhook(ctx: Ctx, { webhookId }: { webhookId: string }): Promise<Webhook> {
  requireScope(ctx, "prospector.read");
  const row = await findWebhook(ctx.conn, { workspaceId: ctx.workspaceId, id: fromTypeId("webhook", webhookId) });
  if (!row) throw notFound("webhook");
  return toWebhook(row);
}
