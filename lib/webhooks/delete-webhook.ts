import { deleteWebhook as deleteRow } from "@/db/queries/webhooks";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { Webhook } from "@/lib/contract/webhooks";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { toWebhook } from "./to-webhook";

export function deleteWebhook(ctx: Ctx, { webhookId }: { webhookId: string }): Promise<Webhook> {
  requireScope(ctx, "prospector.run");
  const f = { workspaceId: ctx.workspaceId, id: fromTypeId("webhook", webhookId) };
  return ctx.write(async (tx) => {
    const row = await deleteRow(tx, f);
    if (!row) throw notFound("webhook");
    return toWebhook(row);
  });
}
