import { findWebhook } from "@/db/queries/webhooks";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Webhook } from "@/lib/contract/webhooks";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { toWebhook } from "./to-webhook";

export async function getWebhook(ctx: Ctx, { webhookId }: { webhookId: string }): Promise<Webhook> {
  requireScope(ctx, "prospector.read");
  const row = await findWebhook(ctx.conn, { workspaceId: ctx.workspaceId, id: fromTypeId("webhook", webhookId) });
  if (!row) throw notFound("webhook");
  return toWebhook(row);
}
