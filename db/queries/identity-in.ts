import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { hasOverrides } from "./match-decisions";

/**
 * Which records of `companies c` are one company to this workspace. Its decisions are few, so that whether a row is of
 * them is looked up in a hash, and only then which identity it has.
 */
export async function identityIn(conn: Conn, workspaceId: string): Promise<SQL> {
  if (!(await hasOverrides(conn, workspaceId))) return sql`c.identity`;
  const mine = sql`from identity_overrides o where o.workspace_id = ${workspaceId}::uuid`;
  return sql`(case when c.id in (select o.company_id ${mine})
    then (select o.identity ${mine} and o.company_id = c.id) else c.identity end)`;
}
