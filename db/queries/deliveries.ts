import "server-only";
import { and, desc, eq, isNotNull, lt, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { deliveries, deliveryAttempts, webhooks } from "@/db/schema/webhooks";
import type { DeliveryStatus } from "@/lib/contract/webhooks";
import { findWebhook, type WebhookRow } from "./webhooks";

export type DeliveryRow = typeof deliveries.$inferSelect;
export type AttemptRow = typeof deliveryAttempts.$inferSelect;
type DeliveryId = { workspaceId: string; webhookId: string; id: string };
type OfWebhook = { workspaceId: string; webhookId: string };

const isDelivery = (f: DeliveryId) =>
  and(eq(deliveries.workspaceId, f.workspaceId), eq(deliveries.webhookId, f.webhookId), eq(deliveries.id, f.id));

export function selectDeliveries(
  conn: Conn,
  f: OfWebhook & { status?: DeliveryStatus | undefined; before?: string | undefined; take: number },
): Promise<DeliveryRow[]> {
  return conn
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.workspaceId, f.workspaceId),
        eq(deliveries.webhookId, f.webhookId),
        f.status ? eq(deliveries.status, f.status) : undefined,
        f.before ? lt(deliveries.id, f.before) : undefined,
      ),
    )
    .orderBy(desc(deliveries.id))
    .limit(f.take);
}

export async function findDelivery(conn: Conn, f: DeliveryId): Promise<DeliveryRow | undefined> {
  const [row] = await conn.select().from(deliveries).where(isDelivery(f));
  return row;
}

export function selectAttempts(
  conn: Conn,
  f: { workspaceId: string; deliveryId: string; take: number },
): Promise<AttemptRow[]> {
  return conn
    .select()
    .from(deliveryAttempts)
    .where(and(eq(deliveryAttempts.workspaceId, f.workspaceId), eq(deliveryAttempts.deliveryId, f.deliveryId)))
    .orderBy(desc(deliveryAttempts.number))
    .limit(f.take);
}

/** Due at once, with its tries before it again. */
export async function updateDeliveryAgain(tx: Tx, f: DeliveryId): Promise<DeliveryRow | undefined> {
  const [row] = await tx
    .update(deliveries)
    .set({ status: "pending", tries: 0, nextAttemptAt: sql`now()`, updatedAt: sql`now()` })
    .where(isDelivery(f))
    .returning();
  return row;
}

/** How long a sender that has gone silent keeps a webhook from others; far longer than one attempt takes. */
const SENDER_HOLD = sql`interval '30 seconds'`;

/** A webhook that has something to send and that nobody sends for, the one that waited longest; it is the sender's then. */
export async function takeWebhookToSend(tx: Tx, f: { sender: string; now: Date }): Promise<WebhookRow | undefined> {
  const now = sql`${f.now.toISOString()}::timestamptz`;
  const [taken] = await rowsOf<{ workspaceId: string; id: string }>(
    tx,
    sql`update webhooks set sender = ${f.sender}::uuid, sender_until = clock_timestamp() + ${SENDER_HOLD}
    where (workspace_id, id) = (
      select w.workspace_id, w.id from webhooks w
      where w.status = 'enabled' and (w.sender_until is null or w.sender_until < clock_timestamp())
        and exists (
          select from deliveries d where d.workspace_id = w.workspace_id and d.webhook_id = w.id
            and d.status = 'pending' and d.next_attempt_at <= ${now}
        )
      order by w.last_attempt_at nulls first limit 1 for no key update skip locked
    ) returning workspace_id as "workspaceId", id`,
  );
  return taken && findWebhook(tx, taken);
}

export async function releaseWebhook(tx: Tx, f: OfWebhook & { sender: string }): Promise<void> {
  await tx
    .update(webhooks)
    .set({ sender: null, senderUntil: null })
    .where(and(eq(webhooks.workspaceId, f.workspaceId), eq(webhooks.id, f.webhookId), eq(webhooks.sender, f.sender)));
}

/** In the order in which they became due. */
export function selectDueDeliveries(conn: Conn, f: OfWebhook & { now: Date; take: number }): Promise<DeliveryRow[]> {
  return conn
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.workspaceId, f.workspaceId),
        eq(deliveries.webhookId, f.webhookId),
        sql`${deliveries.status} = 'pending'`,
        isNotNull(deliveries.nextAttemptAt),
        sql`${deliveries.nextAttemptAt} <= ${f.now.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(deliveries.nextAttemptAt, deliveries.id)
    .limit(f.take);
}

export type Attempted = {
  sender: string;
  at: Date;
  isSuccess: boolean;
  /** How many attempts there were before: another sender that was quicker has changed it. */
  attempts: number;
  next: { status: DeliveryStatus; nextAttemptAt: Date | null };
};

/** Keeps the webhook in the sender's hand; undefined when it is not, or when the webhook is gone. */
export async function updateWebhookAttempted(
  tx: Tx,
  f: OfWebhook,
  { sender, at, isSuccess }: Pick<Attempted, "sender" | "at" | "isSuccess">,
): Promise<WebhookRow | undefined> {
  const outcome = isSuccess
    ? { lastSuccessAt: at, failingSince: null }
    : { failingSince: sql`coalesce(${webhooks.failingSince}, ${at.toISOString()}::timestamptz)` };
  const [row] = await tx
    .update(webhooks)
    .set({ senderUntil: sql`clock_timestamp() + ${SENDER_HOLD}`, lastAttemptAt: at, ...outcome })
    .where(and(eq(webhooks.workspaceId, f.workspaceId), eq(webhooks.id, f.webhookId), eq(webhooks.sender, sender)))
    .returning();
  return row;
}

/** False when another sender has recorded an attempt meanwhile. */
export async function updateDeliveryAttempted(
  tx: Tx,
  f: DeliveryId,
  a: Pick<Attempted, "attempts" | "next"> & { responseStatus: number | null; error: string | null },
): Promise<boolean> {
  const rows = await tx
    .update(deliveries)
    .set({
      ...a.next,
      attempts: sql`${deliveries.attempts} + 1`,
      tries: sql`${deliveries.tries} + 1`,
      responseStatus: a.responseStatus,
      error: a.error,
      updatedAt: sql`now()`,
    })
    .where(and(isDelivery(f), eq(deliveries.attempts, a.attempts)))
    .returning({ id: deliveries.id });
  return rows.length === 1;
}

export async function insertAttempt(tx: Tx, row: typeof deliveryAttempts.$inferInsert): Promise<void> {
  await tx.insert(deliveryAttempts).values(row);
}
