import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Conn, Tx } from "@/db/client";
import { workspaces } from "@/db/schema/identity";

export async function findWorkspace(conn: Conn, id: string) {
  const [row] = await conn.select().from(workspaces).where(eq(workspaces.id, id));
  return row;
}

export async function updateSettings(
  tx: Tx,
  {
    workspaceId,
    ...settings
  }: { workspaceId: string } & Partial<
    Pick<typeof workspaces.$inferSelect, "name" | "timezone" | "rateLimit" | "defaultLimit" | "runsKept" | "daysKept">
  >,
): Promise<void> {
  await tx
    .update(workspaces)
    .set({ ...settings, updatedAt: sql`greatest(now(), ${workspaces.updatedAt} + interval '1 millisecond')` })
    .where(eq(workspaces.id, workspaceId));
}

/** The IANA zone of a workspace. */
export async function findTimezone(conn: Conn, workspaceId: string): Promise<string> {
  const [row] = await conn
    .select({ timezone: workspaces.timezone })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  return row?.timezone ?? "UTC";
}

/** Nobody else changes its settings before the transaction ends; what refers to it goes on. */
export async function lockWorkspace(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, id)).for("no key update");
}

export async function findDefaultLimit(conn: Conn, id: string): Promise<number | undefined> {
  const [row] = await conn.select({ limit: workspaces.defaultLimit }).from(workspaces).where(eq(workspaces.id, id));
  return row?.limit;
}
