import "server-only";
import { sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { refreshCompanyTallies } from "./company-tallies";

/** One load at a time, until the end of the transaction. */
export async function lockDirectory(conn: Conn): Promise<void> {
  await conn.execute(sql`select pg_advisory_xact_lock(hashtextextended('prospector directory', 0))`);
}

/** A company counts in each country and region that it names. */
export async function refreshCounts(conn: Conn, workspaceId: string): Promise<void> {
  await conn.execute(sql`delete from directory_counts where workspace_id = ${workspaceId}`);
  await conn.execute(sql`
    insert into directory_counts (workspace_id, kind, key, companies)
    select ${workspaceId}::uuid, 'category', category, count(*)
    from companies where workspace_id = ${workspaceId} group by category
    union all
    select ${workspaceId}::uuid, case when length(place) = 2 then 'country' else 'region' end, place, count(*)
    from companies, unnest(places) as place
    where workspace_id = ${workspaceId} and place not like '%*'
    group by place
  `);
  if (workspaceId === SHARED_WORKSPACE) await refreshCompanyTallies(conn);
}
