import "server-only";
import { and, desc, eq, gte, lt, notInArray, or, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";

export type AuditEventRow = typeof auditEvents.$inferSelect;

export async function insertAuditEvent(tx: Tx, row: typeof auditEvents.$inferInsert): Promise<void> {
  await tx.insert(auditEvents).values(row);
}

/** One event in each workspace of a person; none for an address that nobody has. */
export async function insertAccountEvent(
  tx: Tx,
  row: Pick<AuditEventRow, "id" | "action" | "targetId" | "targetName" | "requestId"> & {
    of: { userId: string } | { email: string };
  },
): Promise<void> {
  const isTheirs = "userId" in row.of ? sql`u.id = ${row.of.userId}::uuid` : sql`u.email = ${row.of.email}::text`;
  await tx.execute(
    sql`insert into audit_events (workspace_id, id, action, user_id, user_name, user_email, target_id, target_name, request_id)
      select m.workspace_id, ${row.id}::uuid, ${row.action}::text, u.id, u.name, u.email, ${row.targetId}::text,
        ${row.targetName}::text, ${row.requestId}::text
      from users u join members m on m.user_id = u.id where ${isTheirs}`,
  );
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
    /** Actions of which only this person's own are shown. */
    own?: { actions: string[]; userId: string } | undefined;
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
        f.own ? or(notInArray(auditEvents.action, f.own.actions), eq(auditEvents.userId, f.own.userId)) : undefined,
        f.before ? lt(auditEvents.id, f.before) : undefined,
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(f.take);
}

/** How many it deleted, which are no more than asked for. */
export async function deleteOldAuditEvents(tx: Tx, take: number): Promise<number> {
  const gone = await rowsOf(
    tx,
    sql`delete from audit_events where ctid = any(array(
      select ctid from audit_events where created_at < now() - interval '1 year' order by created_at limit ${take}::int
    )) returning 1 as one`,
  );
  return gone.length;
}
