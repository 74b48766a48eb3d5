import "server-only";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { users } from "@/db/schema/identity";
import { type ChangedFields, leadEntries } from "@/db/schema/lead-entries";

export type LeadEntryRow = Awaited<ReturnType<typeof selectLeadEntries>>[number];
type LeadId = { workspaceId: string; leadId: string };
type EntryId = LeadId & { id: string };
type NewEntry = EntryId & Pick<typeof leadEntries.$inferInsert, "kind" | "userId" | "key" | "text" | "changes">;

const isOfLead = (f: LeadId) => and(eq(leadEntries.workspaceId, f.workspaceId), eq(leadEntries.leadId, f.leadId));
const isNote = (f: EntryId) => and(isOfLead(f), eq(leadEntries.id, f.id), eq(leadEntries.kind, "note"));

function entriesWithAuthors(conn: Conn) {
  return conn
    .select({ entry: leadEntries, userName: users.name, userEmail: users.email })
    .from(leadEntries)
    .innerJoin(users, eq(users.id, leadEntries.userId));
}

/** Newest first. */
export function selectLeadEntries(conn: Conn, f: LeadId & { before?: string | undefined; take: number }) {
  return entriesWithAuthors(conn)
    .where(and(isOfLead(f), f.before ? lt(leadEntries.id, f.before) : undefined))
    .orderBy(desc(leadEntries.id))
    .limit(f.take);
}

export async function findLeadEntry(conn: Conn, f: EntryId) {
  const [row] = await entriesWithAuthors(conn).where(and(isOfLead(f), eq(leadEntries.id, f.id)));
  return row;
}

/** Whether there is such a note; nobody else changes it before the transaction ends. */
export async function lockLeadNote(tx: Tx, f: EntryId): Promise<boolean> {
  const rows = await tx.select({ id: leadEntries.id }).from(leadEntries).where(isNote(f)).for("update");
  return rows.length > 0;
}

export async function insertLeadEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await tx.insert(leadEntries).values(entry);
}

export async function updateLeadNote(tx: Tx, { text, ...f }: EntryId & { text: string }): Promise<void> {
  await tx.update(leadEntries).set({ text, updatedAt: sql`clock_timestamp()` }).where(isNote(f));
}

export async function deleteLeadNote(tx: Tx, f: EntryId): Promise<void> {
  await tx.delete(leadEntries).where(isNote(f));
}

/** The newest of a lead, while it is young enough to be gone on with. */
export async function findYoungEntry(tx: Tx, f: LeadId & { minutes: number }) {
  const [row] = await tx
    .select({
      newest: leadEntries,
      isYoung: sql<boolean>`${leadEntries.createdAt} > now() - make_interval(mins => ${f.minutes}::int)`,
    })
    .from(leadEntries)
    .where(isOfLead(f))
    .orderBy(desc(leadEntries.id))
    .limit(1);
  return row?.isYoung ? row.newest : undefined;
}

/** Sets what a change was of; one of nothing goes. */
export async function updateLeadEntryChanges(
  tx: Tx,
  { changes, ...f }: EntryId & { changes: ChangedFields },
): Promise<void> {
  const isThis = and(isOfLead(f), eq(leadEntries.id, f.id));
  if (Object.keys(changes).length === 0) await tx.delete(leadEntries).where(isThis);
  else await tx.update(leadEntries).set({ changes, updatedAt: sql`clock_timestamp()` }).where(isThis);
}
