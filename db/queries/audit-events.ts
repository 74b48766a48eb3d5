import "server-only";
import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";

export type AuditEventRow = typeof auditEvents.$inferSelect;

export async function insertAuditEvent(tx: Tx, row: typeof auditEvents.$inferInsert): Promise<void> {
  await tx.insert(auditEvents).values(row);
}

/** Newest first. */
export function selectAuditEvents(
  conn: Conn,
  f: {
    workspaceId: string;
    action?: string | undefined;
    targetId?: string | undefined;
    createdAfter?: Date | undefined;
    createdBefore?: Date | undefined;
    before?: string | undefined;
    take: number;
  },
): Promise<AuditEventRow[]> {
  return conn
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.workspaceId, f.workspaceId),
        f.action ? eq(auditEvents.action, f.action) : undefined,
        f.targetId ? eq(auditEvents.targetId, f.targetId) : undefined,
        f.createdAfter ? gte(auditEvents.createdAt, f.createdAfter) : undefined,
        f.createdBefore ? lt(auditEvents.createdAt, f.createdBefore) : undefined,
        f.before ? lt(auditEvents.id, f.before) : undefined,
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(f.take);
}

export async function deleteOldAuditEvents(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from audit_events where created_at < now() - interval '1 year'`);
}
