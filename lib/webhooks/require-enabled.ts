import type { Tx } from "@/db/client";
import { findWebhookToChange, type WebhookRow } from "@/db/queries/webhooks";
import { AppError, notFound } from "@/lib/base/errors";

/** The webhook, which stays enabled until the transaction ends. */
export async function requireEnabled(tx: Tx, f: { workspaceId: string; id: string }): Promise<WebhookRow> {
  const webhook = await findWebhookToChange(tx, f);
  if (!webhook) throw notFound("webhook");
  if (webhook.status === "disabled") {
    throw new AppError("webhook_disabled", "This webhook is disabled. Enable it first.");
  }
  return webhook;
}
