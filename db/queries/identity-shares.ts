import "server-only";
import { sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";

/** Marks a workspace's rows that are not alone in being their company, so that counting companies need not compare all rows. */
export async function updateIdentityShares(conn: Conn, workspaceId: string): Promise<void> {
  await conn.execute(sql`
    update companies c set shares_identity = alike.shares
    from (
      select identity, count(*) > 1 as shares from companies where workspace_id = ${workspaceId} group by identity
    ) alike
    where c.workspace_id = ${workspaceId} and c.identity = alike.identity and c.shares_identity <> alike.shares`);
}

/** Whether a workspace has rows of its own beside the installation's. */
export async function hasCompanies(conn: Conn, workspaceId: string): Promise<boolean> {
  const rows = await rowsOf(conn, sql`select 1 as one from companies where workspace_id = ${workspaceId} limit 1`);
  return rows.length > 0;
}
