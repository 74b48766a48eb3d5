import "server-only";
import { and, desc, eq, isNotNull, lt, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { nextMark } from "@/db/schema/marks";
import { runs, type Walk } from "@/db/schema/runs";

/** Runs that may have walked the same way: of many, the newest few. */
const LOOKED_AT = 5;

/** How far the newest earlier runs of a workflow came, the newest first. */
export async function selectWalksBefore(
  conn: Conn,
  f: { workspaceId: string; workflowId: string; runId: string },
): Promise<Walk[]> {
  const rows = await conn
    .select({ walked: runs.walked })
    .from(runs)
    .where(
      and(
        eq(runs.workspaceId, f.workspaceId),
        eq(runs.workflowId, f.workflowId),
        lt(runs.id, f.runId),
        isNotNull(runs.finishedAt),
      ),
    )
    .orderBy(desc(runs.id))
    .limit(LOOKED_AT);
  return rows.flatMap(({ walked }) => walked ?? []);
}

export async function takeMark(tx: Tx): Promise<number> {
  const [row] = await rowsOf<{ mark: string }>(tx, sql`select ${nextMark} as mark`);
  return Number(row?.mark);
}
