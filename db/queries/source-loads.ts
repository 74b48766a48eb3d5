import "server-only";
import { and, eq, inArray, lte, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { companyHistory, sourceLoads, sources } from "@/db/schema/directory";
import type { PinnedLoad } from "@/db/schema/runs";

type NewLoad = typeof sourceLoads.$inferInsert;

export async function insertSourceLoad(conn: Conn, row: NewLoad): Promise<void> {
  await conn.insert(sourceLoads).values(row);
}

/** Forgets the loads of a source up to one, and the companies that no later load has. */
export async function deleteSourceLoads(conn: Conn, f: PinnedLoad): Promise<void> {
  await conn
    .delete(sourceLoads)
    .where(
      and(eq(sourceLoads.workspaceId, f.workspaceId), eq(sourceLoads.source, f.source), lte(sourceLoads.load, f.load)),
    );
  await conn
    .delete(companyHistory)
    .where(
      and(
        eq(companyHistory.workspaceId, f.workspaceId),
        eq(companyHistory.source, f.source),
        lte(companyHistory.untilLoad, f.load + 1),
      ),
    );
}

export async function hasSourceLoad(conn: Conn, f: PinnedLoad): Promise<boolean> {
  const found = await conn.$count(
    sourceLoads,
    and(eq(sourceLoads.workspaceId, f.workspaceId), eq(sourceLoads.source, f.source), eq(sourceLoads.load, f.load)),
  );
  return found > 0;
}

/** Those of sources that are gone among them, since runs may still read their loads. */
export async function selectLoadedKeys(conn: Conn, workspaceId: string): Promise<string[]> {
  const rows = await conn
    .selectDistinct({ source: sourceLoads.source })
    .from(sourceLoads)
    .where(eq(sourceLoads.workspaceId, workspaceId));
  return rows.map(({ source }) => source);
}

/** The oldest load of a source that a run with its detail reads, or will; null where none does. */
export async function findOldestPin(conn: Conn, f: { workspaceId: string; source: string }): Promise<number | null> {
  const [row] = await rowsOf<{ load: number | null }>(
    conn,
    sql`select min((pin->>'load')::int) as load from runs, jsonb_array_elements(pinned_loads) pin
      where (mark is not null or finished_at is null) and detail_dropped_at is null
        and pin->>'workspaceId' = ${f.workspaceId} and pin->>'source' = ${f.source}`,
  );
  return row?.load ?? null;
}

export type PresentLoad = PinnedLoad & { version: string };

/** What the sources that a workspace sees hold now; only those asked for, if any are. */
export function selectPresentLoads(conn: Conn, f: { workspaceId: string; keys: string[] }): Promise<PresentLoad[]> {
  return conn
    .select({ workspaceId: sources.workspaceId, source: sources.key, load: sources.load, version: sources.version })
    .from(sources)
    .where(
      and(
        inArray(sources.workspaceId, [f.workspaceId, SHARED_WORKSPACE]),
        f.keys.length > 0 ? inArray(sources.key, f.keys) : undefined,
      ),
    )
    .orderBy(sources.workspaceId, sources.key);
}

export type KeptLoad = PinnedLoad & { version: string; readAt: Date };

/** Those of the loads that can still be read. */
export async function selectKeptLoads(
  conn: Conn,
  { workspaceId, loads }: { workspaceId: string; loads: PinnedLoad[] },
): Promise<KeptLoad[]> {
  if (loads.length === 0) return [];
  const { source, load, version, readAt } = sourceLoads;
  return conn
    .select({ workspaceId: sourceLoads.workspaceId, source, load, version, readAt })
    .from(sourceLoads)
    .where(
      and(
        inArray(sourceLoads.workspaceId, [workspaceId, SHARED_WORKSPACE]),
        sql`(${sourceLoads.workspaceId}, ${source}, ${load}) in (${sql.join(
          loads.map((l) => sql`(${l.workspaceId}::uuid, ${l.source}::text, ${l.load}::int)`),
          sql`, `,
        )})`,
      ),
    );
}
