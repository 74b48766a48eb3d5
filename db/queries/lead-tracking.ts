import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { users } from "@/db/schema/identity";
import { type FieldChange, leadTracking, type TrackedField } from "@/db/schema/lead-tracking";

export type TrackingRow = typeof leadTracking.$inferSelect;
export type TrackingChange = Partial<
  Pick<TrackingRow, "status" | "tags" | "ownerId" | "notes" | "nextStep" | "nextStepOn">
>;
/** Who changes something, as it is kept with what they change. */
export type Changer = Pick<FieldChange, "user" | "key">;
export type LastChangeRow = { field: TrackedField; change: FieldChange; name: string; email: string };
type LeadId = { workspaceId: string; leadId: string };

/** What is said of a lead, made where nothing was; nobody else changes it before the transaction ends. */
export async function findTrackingToChange(tx: Tx, f: LeadId): Promise<TrackingRow> {
  await tx.insert(leadTracking).values(f).onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(leadTracking)
    .where(and(eq(leadTracking.workspaceId, f.workspaceId), eq(leadTracking.leadId, f.leadId)))
    .for("update");
  if (!row) throw new Error("the row was just made");
  return row;
}

export const TRACKED_FIELDS: Record<keyof TrackingChange, TrackedField> = {
  status: "status",
  ownerId: "owner",
  tags: "tags",
  notes: "notes",
  nextStep: "next_step",
  nextStepOn: "next_step_on",
};

/** Sets just what it is given, and keeps who did. */
export async function updateTracking(tx: Tx, f: LeadId, change: TrackingChange, by: Changer): Promise<void> {
  const at = new Date().toISOString();
  const keys = Object.keys(change) as (keyof TrackingChange)[];
  const changes = Object.fromEntries(keys.map((key) => [TRACKED_FIELDS[key], { at, ...by }]));
  await tx
    .update(leadTracking)
    .set({
      ...change,
      lastChanges: sql`${leadTracking.lastChanges} || ${JSON.stringify(changes)}::jsonb`,
      updatedAt: sql`clock_timestamp()`,
    })
    .where(and(eq(leadTracking.workspaceId, f.workspaceId), eq(leadTracking.leadId, f.leadId)));
}

/** Who has changed which field of a lead last. */
export async function selectLastChanges(conn: Conn, f: LeadId): Promise<LastChangeRow[]> {
  const [row] = await conn
    .select({ lastChanges: leadTracking.lastChanges })
    .from(leadTracking)
    .where(and(eq(leadTracking.workspaceId, f.workspaceId), eq(leadTracking.leadId, f.leadId)));
  const changes = Object.entries(row?.lastChanges ?? {}) as [TrackedField, FieldChange][];
  if (changes.length === 0) return [];
  const people = await conn
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(
      inArray(
        users.id,
        changes.map(([, { user }]) => user),
      ),
    );
  return changes.flatMap(([field, change]) => {
    const person = people.find(({ id }) => id === change.user);
    return person ? [{ field, change, name: person.name, email: person.email }] : [];
  });
}
