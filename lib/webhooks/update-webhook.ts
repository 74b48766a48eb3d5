import { findWebhook, updateWebhook as updateRow } from "@/db/queries/webhooks";
import { type Ctx, requireScope } from "@/lib/auth/actor";
import type { UpdateWebhookRequest, Webhook } from "@/lib/contract/webhooks";
import { notFound } from "@/lib/errors";
import { fromTypeId } from "@/lib/ids";
import { requireWebhookUrl } from "./require-webhook-url";
import { toWebhook } from "./to-webhook";

/** What a status brings with it: one that is enabled begins anew, whatever failed before. */
function statusChange(ctx: Ctx, status: UpdateWebhookRequest["status"]) {
  if (status === "enabled") return { status, disabledReason: null, failingSince: null };
  const who = ctx.actor.name || ctx.actor.email;
  return status && { status, disabledReason: `Disabled by ${who}.` };
}

export async function updateWebhook(
  ctx: Ctx,
  { webhookId, request }: { webhookId: string; request: UpdateWebhookRequest },
): Promise<Webhook> {
  requireScope(ctx, "prospector.run");
  const f = { workspaceId: ctx.workspaceId, id: fromTypeId("webhook", webhookId) };
  const found = await findWebhook(ctx.conn, f);
  if (!found) throw notFound("webhook");
  const { url, events, description, status } = request;
  const change = {
    ...(url !== undefined && { url: await requireWebhookUrl(url) }),
    ...(events && { events: [...new Set(events)] }),
    ...(description !== undefined && { description }),
    ...(status !== found.status && statusChange(ctx, status)),
  };
  if (Object.keys(change).length === 0) return toWebhook(found);
  const row = await ctx.write((tx) => updateRow(tx, f, change));
  if (!row) throw notFound("webhook");
  return toWebhook(row);
}
