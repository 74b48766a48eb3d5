import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { leadTracking } from "@/db/schema/lead-tracking";

export type TrackingRow = typeof leadTracking.$inferSelect;
export type TrackingChange = Partial<Pick<TrackingRow, "status" | "tags" | "ownerId" | "notes">>;
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

export async function updateTracking(tx: Tx, f: LeadId, change: TrackingChange): Promise<void> {
  await tx
    .update(leadTracking)
    .set({ ...change, updatedAt: sql`clock_timestamp()` })
    .where(and(eq(leadTracking.workspaceId, f.workspaceId), eq(leadTracking.leadId, f.leadId)));
}
