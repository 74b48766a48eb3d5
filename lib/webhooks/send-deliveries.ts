import { reader, transaction } from "@/db/client";
import { type DeliveryRow, releaseWebhook, selectDueDeliveries } from "@/db/queries/deliveries";
import { findEvent } from "@/db/queries/events";
import type { WebhookRow } from "@/db/queries/webhooks";
import { toTypeId } from "@/lib/base/ids";
import { log } from "@/lib/base/log";
import { bodyOfEvent } from "@/lib/events/body-of-event";
import { type Posted, postDelivery } from "./post-delivery";
import { recordAttempt } from "./record-attempt";
import { secretsOf } from "./secrets-of";

const TAKE = 50;
/** Then another webhook may have the turn. */
const TURN_MS = 10_000;

export type Sending = {
  sender: string;
  /** Ends the turn after the attempt in hand. */
  stop: AbortSignal;
  /** Breaks off the attempt in hand too. */
  signal: AbortSignal;
  clock?: () => Date;
};

function notSent(at: Date, error: string): Posted {
  return { at, ms: 0, headers: {}, response: null, error };
}

async function post(webhook: WebhookRow, delivery: DeliveryRow, body: string | undefined, { signal, clock }: Sending) {
  const at = clock?.() ?? new Date();
  if (body === undefined) return notSent(at, "Not sent: what the event tells of is not kept any more.");
  const secrets = await secretsOf(webhook, at).catch((error: unknown) => {
    log.error({ err: error, webhook: webhook.id }, "a webhook's secret cannot be opened");
    return null;
  });
  if (!secrets) return notSent(at, "Not sent: the signing secret cannot be read. Rotate it.");
  const ids = { deliveryId: toTypeId("delivery", delivery.id), eventId: toTypeId("event", delivery.eventId) };
  return postDelivery({ url: webhook.url, secrets, body, ...ids }, { at, signal });
}

async function deliver(webhook: WebhookRow, delivery: DeliveryRow, sending: Sending): Promise<WebhookRow | undefined> {
  const { workspaceId, eventId } = delivery;
  const event = await findEvent(reader(), { workspaceId, eventId });
  const body = event && (await bodyOfEvent(reader(), event));
  const posted = await post(webhook, delivery, body, sending);
  return recordAttempt({ webhook, delivery, body, posted, sender: sending.sender });
}

async function sendDue(taken: WebhookRow, sending: Sending): Promise<void> {
  const { workspaceId, id: webhookId } = taken;
  const began = performance.now();
  let webhook = taken;
  for (;;) {
    const now = sending.clock?.() ?? new Date();
    const due = await selectDueDeliveries(reader(), { workspaceId, webhookId, now, take: TAKE });
    if (due.length === 0) return;
    for (const delivery of due) {
      if (sending.stop.aborted || performance.now() - began > TURN_MS) return;
      const after = await deliver(webhook, delivery, sending);
      if (after?.status !== "enabled") return;
      webhook = after;
    }
  }
}

/**
 * Sends what is due of a webhook that is in the sender's hand, one by one, in order, for one turn. Whoever dies in between
 * leaves the delivery as it was, and its next sender sends it again.
 */
export async function sendDeliveries(webhook: WebhookRow, sending: Sending): Promise<void> {
  const { workspaceId, id: webhookId } = webhook;
  try {
    await sendDue(webhook, sending);
  } catch (error) {
    if (!sending.signal.aborted) throw error;
  } finally {
    await transaction((tx) => releaseWebhook(tx, { workspaceId, webhookId, sender: sending.sender }));
  }
}
