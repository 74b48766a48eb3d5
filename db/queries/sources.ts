import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { sources } from "@/db/schema/directory";
import { byName } from "./by-name";
import type { SourceTally } from "./companies";

export type SourceRow = typeof sources.$inferSelect;
/** What a load says of its source. */
export type LoadedSource = Pick<
  SourceRow,
  "workspaceId" | "name" | "description" | "licence" | "attribution" | "version" | "readAt" | "companies" | "load"
> &
  Omit<SourceTally, "companies"> &
  Partial<Pick<SourceRow, "kind" | "origin" | "mayExport">> & { source: string };

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

export async function deleteSource(conn: Conn, f: { workspaceId: string; source: string }): Promise<void> {
  await conn.delete(sources).where(and(eq(sources.workspaceId, f.workspaceId), eq(sources.key, f.source)));
}

/** The keys of a workspace's sources, the installation's among them, that begin so. */
export async function selectSourceKeys(conn: Conn, workspaceIds: string[], beginning: string): Promise<string[]> {
  const rows = await conn
    .select({ key: sources.key })
    .from(sources)
    .where(and(inArray(sources.workspaceId, workspaceIds), sql`starts_with(${sources.key}, ${beginning})`));
  return rows.map(({ key }) => key);
}

export function selectSources(conn: Conn, workspaceIds: string[]): Promise<SourceRow[]> {
  return conn
    .select()
    .from(sources)
    .where(inArray(sources.workspaceId, workspaceIds))
    .orderBy(asc(byName(sources.name)), asc(sources.key));
}

export async function upsertSource(conn: Conn, row: LoadedSource): Promise<void> {
  const { workspaceId: _workspace, source: _key, ...values } = row;
  await conn
    .insert(sources)
    .values({ workspaceId: row.workspaceId, key: row.source, ...values })
    .onConflictDoUpdate({ target: [sources.workspaceId, sources.key], set: { ...values, updatedAt: sql`now()` } });
}
