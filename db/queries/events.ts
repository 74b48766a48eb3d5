import "server-only";
import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { results } from "@/db/schema/leads";
import { events } from "@/db/schema/webhooks";
import type { EventType } from "@/lib/contract/webhooks";
import { categoryNameOf } from "./category-of";
import { KEPT } from "./kept";
import { numberedId } from "./numbered-id";

export type EventRow = typeof events.$inferSelect;
type EventId = { workspaceId: string; eventId: string };

const wants = (type: EventType) => sql`${type}::event_type = any(events)`;
const ofEnabled = (workspaceId: string, which: SQL) =>
  sql`from webhooks where workspace_id = ${workspaceId}::uuid and status = 'enabled' and ${which}`;

/**
 * The enabled webhooks that want such an event, none of which is deleted before the transaction ends: one that is being
 * deleted is waited for, and is none of them then. `nth` makes the ids of their deliveries.
 */
function wanting(workspaceId: string, which: SQL): SQL {
  return sql`kept as materialized (
    select id ${ofEnabled(workspaceId, which)} order by id for key share
  ),
  wanted as materialized (select id, row_number() over (order by id) as nth from kept)`;
}

/** Whether any webhook does: what it would be told need not be read otherwise. */
export async function isWanted(conn: Conn, f: { workspaceId: string; type: EventType }): Promise<boolean> {
  const rows = await rowsOf(conn, sql`select ${ofEnabled(f.workspaceId, wants(f.type))} limit 1`);
  return rows.length > 0;
}

type NewEvent = {
  workspaceId: string;
  id: string;
  type: EventType;
  body: string;
  createdAt: Date;
  idPrefix: string;
  /** Only for this one, whatever it wants. */
  webhookId?: string;
};

/** The event and a delivery for each webhook that wants it; nothing at all where none does. */
export async function insertEvent(tx: Tx | Conn, e: NewEvent): Promise<{ id: string }[]> {
  const which = e.webhookId ? sql`id = ${e.webhookId}::uuid` : wants(e.type);
  return rowsOf<{ id: string }>(
    tx,
    sql`with ${wanting(e.workspaceId, which)},
    event as (
      insert into events (workspace_id, id, type, body, created_at)
      select ${e.workspaceId}::uuid, ${e.id}::uuid, ${e.type}::event_type, ${e.body}, ${e.createdAt.toISOString()}::timestamptz
      where exists (select from wanted)
    )
    insert into deliveries (workspace_id, id, webhook_id, event_id, event_type)
    select ${e.workspaceId}::uuid, ${numberedId(e.idPrefix, sql`nth`)}, id, ${e.id}::uuid, ${e.type}::event_type
    from wanted returning id`,
  );
}

/** One event per lead that a run has found beyond a rank, in the order of the ranks. It takes the lead's own id. */
export async function insertLeadEvents(
  tx: Tx,
  f: { workspaceId: string; runId: string; afterRank: number; idPrefix: string },
): Promise<void> {
  await tx.execute(sql`
    with ${wanting(f.workspaceId, wants("lead.created"))},
    found as (
      insert into events (workspace_id, id, type, run_id, rank)
      select r.workspace_id, r.lead_id, 'lead.created', r.run_id, r.rank from results r
      where (select exists (select from wanted)) and r.workspace_id = ${f.workspaceId}::uuid
        and r.run_id = ${f.runId}::uuid and r.rank > ${f.afterRank}::int and r.outcome = 'new'
      returning id, rank
    )
    insert into deliveries (workspace_id, id, webhook_id, event_id, event_type)
    select ${f.workspaceId}::uuid, ${numberedId(f.idPrefix, sql`row_number() over (order by rank, nth)`)}, wanted.id,
      found.id, 'lead.created'
    from found cross join wanted`);
}

export async function findEvent(conn: Conn, f: EventId): Promise<EventRow | undefined> {
  const [row] = await conn
    .select()
    .from(events)
    .where(and(eq(events.workspaceId, f.workspaceId), eq(events.id, f.eventId)));
  return row;
}

/** The first body that is written stays. */
export async function updateEventBody(tx: Tx, f: EventId & { body: string }): Promise<void> {
  await tx
    .update(events)
    .set({ body: sql`coalesce(${events.body}, ${f.body})` })
    .where(and(eq(events.workspaceId, f.workspaceId), eq(events.id, f.eventId)));
}

/** The lead as its first result made it, and as it was at that moment. */
export async function findNewLead(conn: Conn, f: { workspaceId: string; runId: string; rank: number }) {
  const [row] = await conn
    .select({ ...getTableColumns(results), categoryName: categoryNameOf(results.category).as("category_name") })
    .from(results)
    .where(and(eq(results.workspaceId, f.workspaceId), eq(results.runId, f.runId), eq(results.rank, f.rank)));
  if (!row) return undefined;
  const { createdAt } = row;
  const untouched = {
    status: "new" as const,
    ownerId: null,
    ownerName: null,
    ownerEmail: null,
    tags: [],
    notes: null,
    nextStep: null,
    nextStepOn: null,
  };
  return { ...row, ...untouched, id: row.leadId, firstRunId: row.runId, lastSeenAt: createdAt, updatedAt: createdAt };
}

/** Events and deliveries that are kept no longer, whatever became of them. */
export async function deleteOldEvents(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from deliveries where created_at < now() - ${KEPT}`);
  await tx.execute(sql`delete from events where created_at < now() - ${KEPT}`);
}
