import { setTimeout as sleep } from "node:timers/promises";
import { transaction } from "@/db/client";
import { takeWebhookToSend } from "@/db/queries/deliveries";
import { newId } from "@/lib/base/ids";
import { log } from "@/lib/base/log";
import { sendDeliveries } from "@/lib/webhooks/send-deliveries";

/** Webhooks that are sent for at once; one that is slow holds up no other. */
const AT_ONCE = 8;
const POLL_MS = 1_000;
/** An attempt in hand may take this long to end; then it is broken off, and is made again. */
const DRAIN_MS = 3_000;

export type Sender = { stop: () => Promise<void> };

/** Sends webhooks' deliveries as they become due, until stopped. */
export function startSender(): Sender {
  const stopping = new AbortController();
  const breaking = new AbortController();
  const inHand = new Set<Promise<void>>();

  function pause(): Promise<void> {
    return sleep(POLL_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
  /** Whether there was one. */
  async function takeOne(): Promise<boolean> {
    const sender = newId();
    const webhook = await transaction((tx) => takeWebhookToSend(tx, { sender, now: new Date() }));
    if (!webhook) return false;
    const sending = sendDeliveries(webhook, { sender, stop: stopping.signal, signal: breaking.signal })
      .catch((error: unknown) => log.warn({ err: error, webhook: webhook.id }, "a webhook could not be sent for"))
      .finally(() => inHand.delete(sending));
    inHand.add(sending);
    return true;
  }
  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      const isFull = inHand.size >= AT_ONCE;
      const hasMore = isFull ? await Promise.race(inHand).then(() => true) : await takeOne().catch(away);
      if (!hasMore) await pause();
    }
  }
  function away(error: unknown): boolean {
    log.warn({ err: error }, "webhooks cannot be looked for");
    return false;
  }
  const working = work();
  return {
    stop: async () => {
      stopping.abort();
      const isDrained = Promise.all([working, ...inHand]);
      await Promise.race([isDrained, sleep(DRAIN_MS)]);
      breaking.abort();
      await isDrained;
    },
  };
}
