import { transaction } from "@/db/client";
import {
  type DeliveryRow,
  insertAttempt,
  updateDeliveryAttempted,
  updateWebhookAttempted,
} from "@/db/queries/deliveries";
import { updateEventBody } from "@/db/queries/events";
import { updateWebhook, type WebhookRow } from "@/db/queries/webhooks";
import type { Posted } from "./post-delivery";
import { retryAt } from "./retry-at";

const KEPT_CHARACTERS = 4_096;
const FAILING_MAX_MS = 5 * 24 * 60 * 60 * 1_000;
const GONE = 410;

/** The webhook, or the delivery, is in another sender's hand by now. */
class SenderLost extends Error {
  override readonly name = "SenderLost";
}

function whyDisable({ failingSince }: WebhookRow, { at, response }: Posted): string | null {
  if (response?.status === GONE) return "Its URL answered 410: it wants no more events.";
  if (!failingSince || at.getTime() - failingSince.getTime() < FAILING_MAX_MS) return null;
  return "Every attempt of the last five days failed.";
}

function nextOf({ tries }: DeliveryRow, { at, response, error }: Posted) {
  if (error === null) return { status: "delivered" as const, nextAttemptAt: null };
  const retry = response?.status === GONE ? null : retryAt(tries + 1, at, response?.headers["retry-after"]);
  return { status: retry ? ("pending" as const) : ("failed" as const), nextAttemptAt: retry };
}

type Attempt = { webhook: WebhookRow; delivery: DeliveryRow; body: string | undefined; posted: Posted; sender: string };

/** The webhook as it is then; undefined when somebody else has it by now, and then nothing is recorded. */
export async function recordAttempt({
  webhook,
  delivery,
  body,
  posted,
  sender,
}: Attempt): Promise<WebhookRow | undefined> {
  const { workspaceId, webhookId, id, attempts } = delivery;
  const { at, response, error, headers } = posted;
  const kept = response?.body.toString("utf8").slice(0, KEPT_CHARACTERS).replaceAll("\0", "\u{fffd}");
  const recording = transaction(async (tx) => {
    const own = await updateWebhookAttempted(tx, { workspaceId, webhookId }, { sender, at, isSuccess: error === null });
    if (!own) throw new SenderLost("another sender has the webhook");
    const outcome = { attempts, next: nextOf(delivery, posted), responseStatus: response?.status ?? null, error };
    if (!(await updateDeliveryAttempted(tx, { workspaceId, webhookId, id }, outcome))) {
      throw new SenderLost("another sender has the delivery");
    }
    await insertAttempt(tx, {
      workspaceId,
      deliveryId: id,
      number: attempts + 1,
      at,
      ms: posted.ms,
      url: webhook.url,
      requestHeaders: headers,
      responseStatus: response?.status ?? null,
      responseHeaders: response?.headers ?? null,
      responseBody: kept ?? null,
      error,
    });
    if (attempts === 0 && body !== undefined) {
      await updateEventBody(tx, { workspaceId, eventId: delivery.eventId, body });
    }
    const disabledReason = error === null ? null : whyDisable(own, posted);
    if (disabledReason === null || own.status === "disabled") return own;
    return updateWebhook(tx, { workspaceId, id: webhookId }, { status: "disabled", disabledReason });
  });
  return recording.catch((failure: unknown) => {
    if (failure instanceof SenderLost) return undefined;
    throw failure;
  });
}
