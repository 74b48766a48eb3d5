import type { AttemptRow, DeliveryRow } from "@/db/queries/deliveries";
import { toTypeId } from "@/lib/base/ids";
import type { DeliveryAttempt, WebhookDelivery } from "@/lib/contract/webhooks";

export function toDelivery(row: DeliveryRow): WebhookDelivery {
  return {
    id: toTypeId("delivery", row.id),
    object: "prospector_webhook_delivery",
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    webhook_id: toTypeId("webhook", row.webhookId),
    event_id: toTypeId("event", row.eventId),
    event_type: row.eventType,
    status: row.status,
    attempt_count: row.attempts,
    next_attempt_at: row.nextAttemptAt?.toISOString() ?? null,
    response_status: row.responseStatus,
    error: row.error,
  };
}

export function toAttempt(row: AttemptRow): DeliveryAttempt {
  const { responseStatus: status, responseHeaders, responseBody } = row;
  return {
    number: row.number,
    at: row.at.toISOString(),
    duration_ms: row.ms,
    request: { url: row.url, headers: row.requestHeaders },
    response: status === null ? null : { status, headers: responseHeaders ?? {}, body: responseBody ?? "" },
    error: row.error,
  };
}
