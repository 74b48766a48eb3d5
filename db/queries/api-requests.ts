import "server-only";
import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import { type Conn, rowsOf, type Tx } from "@/db/client";
import { apiKeys } from "@/db/schema/api-keys";
import { apiRequests } from "@/db/schema/api-requests";
import { KEPT } from "./kept";

export type NewApiRequest = typeof apiRequests.$inferInsert;
export type ApiRequestRow = Awaited<ReturnType<typeof selectApiRequests>>[number];

/** One statement, for many workspaces; what is there already is left as it is. */
export async function insertApiRequests(conn: Conn, rows: NewApiRequest[]): Promise<void> {
  await conn.insert(apiRequests).values(rows).onConflictDoNothing();
}

/** Newest first. */
export function selectApiRequests(
  conn: Conn,
  f: {
    workspaceId: string;
    id?: string | undefined;
    keyId?: string | undefined;
    operation?: string | undefined;
    /** The first digit of the status. */
    statusClass?: number | undefined;
    status?: number | undefined;
    createdAfter?: Date | undefined;
    createdBefore?: Date | undefined;
    before?: string | undefined;
    take: number;
  },
) {
  return conn
    .select({
      id: apiRequests.id,
      keyId: apiRequests.keyId,
      keyName: apiKeys.name,
      method: apiRequests.method,
      path: apiRequests.path,
      operation: apiRequests.operation,
      status: apiRequests.status,
      errorCode: apiRequests.errorCode,
      durationMs: apiRequests.durationMs,
      userAgent: apiRequests.userAgent,
      createdAt: apiRequests.createdAt,
    })
    .from(apiRequests)
    .leftJoin(apiKeys, and(eq(apiKeys.workspaceId, apiRequests.workspaceId), eq(apiKeys.id, apiRequests.keyId)))
    .where(
      and(
        eq(apiRequests.workspaceId, f.workspaceId),
        f.id ? eq(apiRequests.id, f.id) : undefined,
        f.keyId ? eq(apiRequests.keyId, f.keyId) : undefined,
        f.operation ? eq(apiRequests.operation, f.operation) : undefined,
        f.statusClass ? sql`${apiRequests.status} / 100 = ${f.statusClass}::int` : undefined,
        f.status ? eq(apiRequests.status, f.status) : undefined,
        f.createdAfter ? gte(apiRequests.createdAt, f.createdAfter) : undefined,
        f.createdBefore ? lt(apiRequests.createdAt, f.createdBefore) : undefined,
        f.before ? lt(apiRequests.id, f.before) : undefined,
      ),
    )
    .orderBy(desc(apiRequests.id))
    .limit(f.take);
}

/** At most `take` of those that are kept no longer; answers how many it were. */
export async function deleteOldApiRequests(tx: Tx, take: number): Promise<number> {
  const gone = await rowsOf(
    tx,
    sql`delete from api_requests where ctid = any(array(
      select ctid from api_requests where created_at < now() - ${KEPT} limit ${take}::int
    )) returning 1 as one`,
  );
  return gone.length;
}
