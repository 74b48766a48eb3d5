import { and, asc, eq } from "drizzle-orm";
import { reader, transaction } from "@/db/client";
import { deliveries, events, webhooks } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/access/actor";
import { fromTypeId, newId } from "@/lib/base/ids";
import { WEBHOOK_EVENTS, type WebhookEvent } from "@/lib/contract/webhooks";
import { recordEvent } from "@/lib/events/record-event";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { getWebhookDelivery } from "@/lib/webhooks/get-webhook-delivery";
import { listWebhookDeliveries } from "@/lib/webhooks/list-webhook-deliveries";
import { sendDeliveries } from "@/lib/webhooks/send-deliveries";

/** A webhook to a local server, and a sender of the test's own with a clock that the test turns. */
export async function webhookTo(
  ctx: Ctx,
  port: number,
  { wanted = WEBHOOK_EVENTS }: { wanted?: readonly WebhookEvent[] } = {},
) {
  const { secret, ...made } = await createWebhook(ctx, { url: `http://localhost:${port}/hooks`, events: [...wanted] });
  const { workspaceId } = ctx;
  const id = fromTypeId("webhook", made.id);
  const isIt = and(eq(webhooks.workspaceId, workspaceId), eq(webhooks.id, id));
  let now = new Date(Date.now() + 1_000);

  async function take(sender: string) {
    const taken = { sender, senderUntil: new Date(Date.now() + 60_000) };
    const [row] = await transaction((tx) => tx.update(webhooks).set(taken).where(isIt).returning());
    if (!row) throw new Error("there is no such webhook");
    return row;
  }
  const nextDue = async () => {
    const [row] = await reader()
      .select({ at: deliveries.nextAttemptAt })
      .from(deliveries)
      .where(and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.status, "pending")))
      .orderBy(asc(deliveries.nextAttemptAt))
      .limit(1);
    return row?.at ?? null;
  };
  const send = async (signal = new AbortController().signal) => {
    const sender = newId();
    const row = await take(sender);
    if (row.status === "enabled") {
      await sendDeliveries(row, { sender, signal, stop: signal, clock: () => now });
    }
  };
  return {
    id: made.id,
    secret,
    take,
    send,
    record: (type: WebhookEvent = "run.completed", data: unknown = { some: "thing" }) =>
      transaction((tx) => recordEvent(tx, { workspaceId, type, data })),
    find: async () => {
      const [row] = await reader().select().from(webhooks).where(isIt);
      if (!row) throw new Error("there is no such webhook");
      return row;
    },
    list: async () => (await listWebhookDeliveries(ctx, { webhookId: made.id, limit: 100 })).data,
    detail: (deliveryId: string) => getWebhookDelivery(ctx, { webhookId: made.id, deliveryId }),
    /** Turns the clock on to whatever is due next, sends it, and so on until nothing is left, or `times` have been. */
    sendAll: async (times = 1_000) => {
      for (let turn = 0; turn < times; turn++) {
        const due = await nextDue();
        if (due === null) return;
        if (due > now) now = due;
        await send();
        if ((await reader().select().from(webhooks).where(isIt))[0]?.status === "disabled") return;
      }
    },
    turnOn: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    now: () => now,
  };
}

export function countEvents(workspaceId: string): Promise<number> {
  return reader().$count(events, eq(events.workspaceId, workspaceId));
}
