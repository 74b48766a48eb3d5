import "server-only";
import { and, count, desc, eq, lt, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { webhooks } from "@/db/schema/webhooks";

export type WebhookRow = typeof webhooks.$inferSelect;
type WebhookId = { workspaceId: string; id: string };

const isWebhook = (f: WebhookId) => and(eq(webhooks.workspaceId, f.workspaceId), eq(webhooks.id, f.id));

export function selectWebhooks(
  conn: Conn,
  f: { workspaceId: string; before?: string | undefined; take: number },
): Promise<WebhookRow[]> {
  return conn
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.workspaceId, f.workspaceId), f.before ? lt(webhooks.id, f.before) : undefined))
    .orderBy(desc(webhooks.id))
    .limit(f.take);
}

export async function countWebhooks(conn: Conn, workspaceId: string): Promise<number> {
  const [row] = await conn.select({ all: count() }).from(webhooks).where(eq(webhooks.workspaceId, workspaceId));
  return row?.all ?? 0;
}

export async function findWebhook(conn: Conn, f: WebhookId): Promise<WebhookRow | undefined> {
  const [row] = await conn.select().from(webhooks).where(isWebhook(f));
  return row;
}

/** Nobody else changes it before the transaction ends. */
export async function findWebhookToChange(tx: Tx, f: WebhookId): Promise<WebhookRow | undefined> {
  const [row] = await tx.select().from(webhooks).where(isWebhook(f)).for("no key update");
  return row;
}

export async function insertWebhook(tx: Tx, row: typeof webhooks.$inferInsert): Promise<WebhookRow> {
  const [inserted] = await tx.insert(webhooks).values(row).returning();
  if (!inserted) throw new Error("the webhook was not inserted");
  return inserted;
}

type Change = Partial<
  Pick<
    WebhookRow,
    | "url"
    | "description"
    | "events"
    | "status"
    | "disabledReason"
    | "failingSince"
    | "secret"
    | "previousSecret"
    | "previousSecretExpiresAt"
  >
>;

export async function updateWebhook(tx: Tx, f: WebhookId, change: Change): Promise<WebhookRow | undefined> {
  const [row] = await tx
    .update(webhooks)
    .set({ ...change, updatedAt: sql`now()` })
    .where(isWebhook(f))
    .returning();
  return row;
}

export async function deleteWebhook(tx: Tx, f: WebhookId): Promise<WebhookRow | undefined> {
  const [row] = await tx.delete(webhooks).where(isWebhook(f)).returning();
  return row;
}
