import { deleteWebhook as deleteRow } from "@/db/queries/webhooks";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Webhook } from "@/lib/contract/webhooks";
import { toWebhook } from "@/lib/present/to-webhook";

export function deleteWebhook(ctx: Ctx, { webhookId }: { webhookId: string }): Promise<Webhook> {
  requireScope(ctx, "prospector.run");
  const f = { workspaceId: ctx.workspaceId, id: fromTypeId("webhook", webhookId) };
  return ctx.write(async (tx) => {
    const row = await deleteRow(tx, f);
    if (!row) throw notFound("webhook");
    return toWebhook(row);
  });
}
