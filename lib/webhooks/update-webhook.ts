import { findWebhook, findWebhookToChange, updateWebhook as updateRow } from "@/db/queries/webhooks";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { etagOf, requireMatch } from "@/lib/base/etag";
import { fromTypeId } from "@/lib/base/ids";
import { type UpdateWebhookRequest, WEBHOOK_ETAG, type Webhook } from "@/lib/contract/webhooks";
import { toWebhook } from "@/lib/present/to-webhook";
import { requireWebhookUrl } from "./require-webhook-url";

/** What a status brings with it: one that is enabled begins anew, whatever failed before. */
function statusChange(ctx: Ctx, status: UpdateWebhookRequest["status"]) {
  if (status === "enabled") return { status, disabledReason: null, failingSince: null };
  const who = ctx.actor.name || ctx.actor.email;
  return status && { status, disabledReason: `Disabled by ${who}.` };
}

export async function updateWebhook(
  ctx: Ctx,
  { webhookId, request, ifMatch }: { webhookId: string; request: UpdateWebhookRequest; ifMatch?: string[] | null },
): Promise<Webhook> {
  requireScope(ctx, "prospector.run");
  const f = { workspaceId: ctx.workspaceId, id: fromTypeId("webhook", webhookId) };
  if (!(await findWebhook(ctx.conn, f))) throw notFound("webhook");
  const { url, events, description, status } = request;
  // Its host is looked up while nothing is held.
  const publicUrl = url === undefined ? undefined : await requireWebhookUrl(url);
  return ctx.write(async (tx) => {
    const found = await findWebhookToChange(tx, f);
    if (!found) throw notFound("webhook");
    requireMatch(ifMatch, etagOf(toWebhook(found), WEBHOOK_ETAG));
    const change = {
      ...(publicUrl !== undefined && { url: publicUrl }),
      ...(events && { events: [...new Set(events)] }),
      ...(description !== undefined && { description }),
      ...(status !== found.status && statusChange(ctx, status)),
    };
    if (Object.keys(change).length === 0) return toWebhook(found);
    const row = await updateRow(tx, f, change);
    if (!row) throw notFound("webhook");
    return toWebhook(row);
  });
}
