import type { WebhookRow } from "@/db/queries/webhooks";
import { toTypeId } from "@/lib/base/ids";
import type { Webhook } from "@/lib/contract/webhooks";

export function toWebhook(row: WebhookRow, now = new Date()): Webhook {
  const { previousSecretExpiresAt: expires } = row;
  return {
    id: toTypeId("webhook", row.id),
    object: "prospector_webhook",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    url: row.url,
    description: row.description,
    events: row.events,
    status: row.status,
    disabled_reason: row.disabledReason,
    failing_since: row.failingSince?.toISOString() ?? null,
    last_attempt_at: row.lastAttemptAt?.toISOString() ?? null,
    last_success_at: row.lastSuccessAt?.toISOString() ?? null,
    previous_secret_expires_at: expires && expires > now ? expires.toISOString() : null,
  };
}
