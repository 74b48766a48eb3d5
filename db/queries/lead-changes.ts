import "server-only";
import { and, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { changedLeads, leadChangeBatches, leadChanges } from "@/db/schema/lead-changes";
import { leadEntries } from "@/db/schema/lead-entries";
import { type FieldChange, leadTracking } from "@/db/schema/lead-tracking";
import { leads, results } from "@/db/schema/leads";
import { LIVE_LEAD_CHANGE_STATUSES } from "@/lib/contract/lead-changes";
import { LEAD_TAGS_MAX } from "@/lib/contract/lead-limits";
import type { LeadStatus } from "@/lib/contract/lead-statuses";
import { KEPT } from "./kept";
import { isInLeadSet, type LeadSet } from "./leads";
import { numberedId } from "./numbered-id";
import { isInResultSet, type ResultSet } from "./results";

export type LeadChangeRow = typeof leadChanges.$inferSelect;
export type LeadChangeId = { workspaceId: string; changeId: string };
type Held = LeadChangeId & { fence: number };

const now = sql`clock_timestamp()`;
const isLive = inArray(leadChanges.status, [...LIVE_LEAD_CHANGE_STATUSES]);
const isChange = (f: LeadChangeId) => and(eq(leadChanges.workspaceId, f.workspaceId), eq(leadChanges.id, f.changeId));
const isOfChange = (f: LeadChangeId) =>
  and(eq(leadChangeBatches.workspaceId, f.workspaceId), eq(leadChangeBatches.changeId, f.changeId));

async function updateLive(
  tx: Tx,
  f: LeadChangeId,
  set: Parameters<ReturnType<Tx["update"]>["set"]>[0],
  where?: SQL,
): Promise<LeadChangeRow | undefined> {
  const [row] = await tx
    .update(leadChanges)
    .set({ ...set, updatedAt: now })
    .where(and(isChange(f), isLive, where))
    .returning();
  return row;
}

export async function insertLeadChange(tx: Tx, row: typeof leadChanges.$inferInsert): Promise<LeadChangeRow> {
  const [inserted] = await tx.insert(leadChanges).values(row).returning();
  if (!inserted) throw new Error("the change was not inserted");
  return inserted;
}

export async function findLeadChange(conn: Conn, f: LeadChangeId): Promise<LeadChangeRow | undefined> {
  const [row] = await conn.select().from(leadChanges).where(isChange(f));
  return row;
}

/** Nobody else changes it before the transaction ends. */
export async function findLeadChangeToUndo(tx: Tx, f: LeadChangeId): Promise<LeadChangeRow | undefined> {
  const [row] = await tx.select().from(leadChanges).where(isChange(f)).for("update");
  return row;
}

/** Newest first. */
export function selectLeadChanges(
  conn: Conn,
  f: { workspaceId: string; before?: string | undefined; take: number },
): Promise<LeadChangeRow[]> {
  return conn
    .select()
    .from(leadChanges)
    .where(and(eq(leadChanges.workspaceId, f.workspaceId), f.before ? lt(leadChanges.id, f.before) : undefined))
    .orderBy(desc(leadChanges.id))
    .limit(f.take);
}

export function countLiveLeadChanges(conn: Conn, workspaceId: string): Promise<number> {
  return conn.$count(leadChanges, and(eq(leadChanges.workspaceId, workspaceId), isLive));
}

export async function updateUndoneBy(tx: Tx, f: LeadChangeId & { undoneBy: string }): Promise<void> {
  await tx.update(leadChanges).set({ undoneBy: f.undoneBy, updatedAt: now }).where(isChange(f));
}

/** Takes a live change over: whoever held it before finds its fence out of date. */
export function claimLeadChange(tx: Tx, f: LeadChangeId): Promise<LeadChangeRow | undefined> {
  return updateLive(tx, f, { status: "running", fence: sql`${leadChanges.fence} + 1` });
}

export function updateLeadChangeCounted(tx: Tx, f: Held, total: number): Promise<LeadChangeRow | undefined> {
  return updateLive(tx, f, { total }, eq(leadChanges.fence, f.fence));
}

type Batch = { processed: number; changed: number };

/** The end of a batch: undefined when it was cancelled or another worker holds it, and then nothing of the batch may stay. */
export function updateLeadChangeAdvanced(tx: Tx, f: Held, batch: Batch): Promise<LeadChangeRow | undefined> {
  const set = {
    processed: sql`${leadChanges.processed} + ${batch.processed}::int`,
    changed: sql`${leadChanges.changed} + ${batch.changed}::int`,
    batch: sql`${leadChanges.batch} + 1`,
  };
  return updateLive(tx, f, set, eq(leadChanges.fence, f.fence));
}

type Ended = { status: "succeeded" | "cancelled" | "failed"; statusReason: string | null };

export async function updateLeadChangeEnded(
  tx: Tx,
  f: LeadChangeId & { fence?: number },
  ending: Ended,
): Promise<LeadChangeRow | undefined> {
  const isHeld = f.fence === undefined ? undefined : eq(leadChanges.fence, f.fence);
  const ended = await updateLive(tx, f, { ...ending, finishedAt: now }, isHeld);
  if (ended) await tx.delete(leadChangeBatches).where(isOfChange(f));
  return ended;
}

/** Which leads a change is about. */
export type Changing =
  | { set: LeadSet; ids?: string[] | undefined }
  | { results: ResultSet }
  | { workspaceId: string; undoes: string };

function idsOf(of: Changing): SQL {
  if ("undoes" in of) {
    return sql`select ${changedLeads.leadId} as id from ${changedLeads}
      where ${changedLeads.workspaceId} = ${of.workspaceId} and ${changedLeads.changeId} = ${of.undoes}`;
  }
  if ("results" in of) {
    // Once a run: none is there twice.
    return sql`select ${results.leadId} as id from ${results} where ${isInResultSet(of.results)}`;
  }
  const isOne = of.ids && inArray(leads.id, of.ids);
  return sql`select ${leads.id} as id from ${leads} where ${and(isInLeadSet(of.set), isOne)}`;
}

/** Keeps which leads they are now, so many a batch, in one statement; how many they are. */
export async function insertLeadChangeBatches(
  tx: Tx,
  f: LeadChangeId & { of: Changing; size: number },
): Promise<number> {
  const [row] = await rowsOf<{ leads: number }>(
    tx,
    sql`with picked as (
        select id, (row_number() over (order by id) - 1) / ${f.size}::int as nth from (${idsOf(f.of)}) of
      ), batches as (
        insert into ${leadChangeBatches} (workspace_id, change_id, nth, lead_ids)
        select ${f.workspaceId}::uuid, ${f.changeId}::uuid, nth, array_agg(id order by id) from picked group by nth
        returning cardinality(lead_ids) as leads
      )
      select coalesce(sum(leads), 0)::int as leads from batches`,
  );
  return row?.leads ?? 0;
}

/** The leads of one batch; none beyond the last. */
export async function selectLeadChangeBatch(conn: Conn, f: LeadChangeId & { nth: number }): Promise<string[]> {
  const [row] = await conn
    .select({ ids: leadChangeBatches.leadIds })
    .from(leadChangeBatches)
    .where(and(isOfChange(f), eq(leadChangeBatches.nth, f.nth)));
  return row?.ids ?? [];
}

/** What becomes of each: undefined leaves it. */
export type NewTracking = {
  status?: LeadStatus | undefined;
  ownerId?: string | null | undefined;
  addTags: readonly string[];
  removeTags: readonly string[];
};

const list = (tags: readonly string[]) => sql`${sql.param([...tags])}::text[]`;

function wantedBy({ status, ownerId, addTags, removeTags }: NewTracking): SQL {
  return sql`select lead_id, coalesce(${status ?? null}::lead_status, status) as status,
      case when ${ownerId !== undefined} then ${ownerId ?? null}::uuid else owner_id end as owner_id,
      array(select distinct tag collate "C" from unnest(tags || ${list(addTags)}) tag
        where tag <> all(${list(removeTags)}) order by 1) as tags
    from held`;
}

/** As it was before, where it is still as the change left it. */
function wantedBack(f: { workspaceId: string; undoes: string }): SQL {
  return sql`select held.lead_id, c.status_before as status, c.owner_before as owner_id, c.tags_before as tags
    from held join ${changedLeads} c
      on c.workspace_id = ${f.workspaceId} and c.change_id = ${f.undoes} and c.lead_id = held.lead_id
    where (held.status, held.owner_id, held.tags) is not distinct from (c.status_after, c.owner_after, c.tags_after)`;
}

const became = (field: string, column: string) =>
  sql.raw(`case when ${column}_before is distinct from ${column}_after
  then jsonb_build_object('${field}', jsonb_build_object('from', ${column}_before, 'to', ${column}_after)) else '{}' end`);
/** As `ChangedFields` has it. */
const CHANGES = sql`${became("status", "status")} || ${became("owner", "owner")} || ${became("tags", "tags")}`;

/** Changes leads and keeps how they were, also in their histories, in one statement; the ids of those that are different now. */
export async function changeLeads(
  tx: Tx,
  f: LeadChangeId & { ids: string[]; user: string; idPrefix: string },
  to: NewTracking | { undoes: string },
): Promise<string[]> {
  const by: FieldChange = { at: new Date().toISOString(), user: f.user };
  const ids = sql`${sql.param(f.ids)}::uuid[]`;
  await tx.execute(sql`insert into ${leadTracking} (workspace_id, lead_id)
    select ${f.workspaceId}::uuid, id from unnest(${ids}) id on conflict do nothing`);
  const wanted = "undoes" in to ? wantedBack({ ...f, ...to }) : wantedBy(to);
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`with held as materialized (
        select * from ${leadTracking} where workspace_id = ${f.workspaceId} and lead_id = any(${ids})
        order by lead_id for update
      ), wanted as (${wanted}), changed as (
        update ${leadTracking} t set status = w.status, owner_id = w.owner_id, tags = w.tags, updated_at = ${now},
          last_changes = t.last_changes || (
            select coalesce(jsonb_object_agg(field, ${JSON.stringify(by)}::jsonb), '{}') from (values
              ('status', w.status is distinct from h.status), ('owner', w.owner_id is distinct from h.owner_id),
              ('tags', w.tags is distinct from h.tags)) of (field, is_other) where is_other)
        from wanted w join held h using (lead_id)
        where t.workspace_id = ${f.workspaceId} and t.lead_id = w.lead_id and cardinality(w.tags) <= ${LEAD_TAGS_MAX}
          and (w.status, w.owner_id, w.tags) is distinct from (h.status, h.owner_id, h.tags)
        returning t.lead_id, h.status as status_before, t.status as status_after, h.owner_id as owner_before,
          t.owner_id as owner_after, h.tags as tags_before, t.tags as tags_after
      ), told as (
        insert into ${leadEntries} (workspace_id, lead_id, id, kind, user_id, change_id, changes)
        select ${f.workspaceId}::uuid, lead_id, ${numberedId(f.idPrefix, sql`row_number() over (order by lead_id)`)}, 'change',
          ${f.user}::uuid, ${f.changeId}::uuid, ${CHANGES}
        from changed
      )
      insert into ${changedLeads} (workspace_id, change_id, lead_id, status_before, status_after, owner_before,
        owner_after, tags_before, tags_after)
      select ${f.workspaceId}::uuid, ${f.changeId}::uuid, * from changed returning lead_id as id`,
  );
  return rows.map(({ id }) => id);
}

/** What can no longer be taken back. */
export async function deleteOldChangedLeads(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from changed_leads where created_at < now() - ${KEPT}`);
}
