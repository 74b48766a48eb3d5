import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { sources } from "@/db/schema/directory";
import { byName } from "./by-name";

export type SourceRow = typeof sources.$inferSelect;
type LoadedSource = Omit<SourceRow, "key" | "matchVoice" | "createdAt" | "updatedAt"> & { source: string };

export async function findSource(
  conn: Conn,
  { workspaceId, source }: { workspaceId: string; source: string },
): Promise<SourceRow | undefined> {
  const [row] = await conn
    .select()
    .from(sources)
    .where(and(eq(sources.workspaceId, workspaceId), eq(sources.key, source)));
  return row;
}

export function selectSources(conn: Conn, workspaceIds: string[]): Promise<SourceRow[]> {
  return conn
    .select()
    .from(sources)
    .where(inArray(sources.workspaceId, workspaceIds))
    .orderBy(asc(byName(sources.name)), asc(sources.key));
}

export async function upsertSource(conn: Conn, row: LoadedSource): Promise<void> {
  const { name, description, licence, attribution, version, readAt, companies, load } = row;
  const values = { name, description, licence, attribution, version, readAt, companies, load };
  await conn
    .insert(sources)
    .values({ workspaceId: row.workspaceId, key: row.source, ...values })
    .onConflictDoUpdate({ target: [sources.workspaceId, sources.key], set: { ...values, updatedAt: sql`now()` } });
}
