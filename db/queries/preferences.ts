import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { preferences } from "@/db/schema/preferences";

export type PreferencesRow = Pick<typeof preferences.$inferSelect, "singleKeys" | "tables">;
type Whose = { workspaceId: string; userId: string };

const columns = { singleKeys: preferences.singleKeys, tables: preferences.tables };
const areOf = (f: Whose) => and(eq(preferences.workspaceId, f.workspaceId), eq(preferences.userId, f.userId));

export async function findPreferences(conn: Conn, f: Whose): Promise<PreferencesRow | undefined> {
  const [row] = await conn.select(columns).from(preferences).where(areOf(f));
  return row;
}

/** Nobody else changes them before the transaction ends; whoever has none has those that are set where nothing is. */
export async function findPreferencesToChange(tx: Tx, f: Whose): Promise<PreferencesRow> {
  await tx.insert(preferences).values(f).onConflictDoNothing();
  const [row] = await tx.select(columns).from(preferences).where(areOf(f)).for("no key update");
  if (!row) throw new Error("the preferences were not inserted");
  return row;
}

export async function updatePreferences(tx: Tx, f: Whose, change: PreferencesRow): Promise<void> {
  await tx
    .update(preferences)
    .set({ ...change, updatedAt: sql`now()` })
    .where(areOf(f));
}

export async function deletePreferences(tx: Tx, f: Whose): Promise<void> {
  await tx.delete(preferences).where(areOf(f));
}
