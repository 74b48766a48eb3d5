import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { hasOverrides } from "./match-decisions";
import { seenBy } from "./seen-by";

/** Whether any identity that the workspace sees is another one since. */
export async function hasIdentityChanges(conn: Conn, f: { workspaceId: string; mark: number }): Promise<boolean> {
  const rows = await rowsOf(conn, sql`select 1 as one ${changesSince(f)} limit 1`);
  return rows.length > 0;
}

export function changesSince({ workspaceId, mark }: { workspaceId: string; mark: number }): SQL {
  return sql`from identity_changes h where h.workspace_id in ${seenBy(workspaceId)} and h.mark > ${mark}::bigint`;
}

/**
 * Which records of `companies c` are one company to this workspace. Its decisions are few, so that whether a row is of
 * them is looked up in a hash, and only then which identity it has.
 */
export async function identityIn(conn: Conn, workspaceId: string): Promise<{ identity: SQL; isDecided: boolean }> {
  if (!(await hasOverrides(conn, workspaceId))) return { identity: sql`c.identity`, isDecided: false };
  const mine = sql`from identity_overrides o where o.workspace_id = ${workspaceId}::uuid`;
  const identity = sql`(case when c.id in (select o.company_id ${mine})
    then (select o.identity ${mine} and o.company_id = c.id) else c.identity end)`;
  return { identity, isDecided: true };
}

/** The same as it was at a mark: before the first change that came after it. */
export function identityAt(now: SQL, f: { workspaceId: string; mark: number }): SQL {
  const since = changesSince(f);
  const first = (kind: string) => sql`${since} and h.of_id = c.id and h.kind = ${kind} order by h.mark limit 1`;
  const record = sql`coalesce((select h.identity ${first("record")}), c.identity)`;
  const decision = sql`case when exists (select ${since} and h.of_id = c.id and h.kind = 'decision')
    then (select h.identity ${first("decision")})
    else (select o.identity from identity_overrides o where o.workspace_id = ${f.workspaceId}::uuid and o.company_id = c.id) end`;
  return sql`(case when c.id in (select h.of_id ${since}) then coalesce(${decision}, ${record}) else ${now} end)`;
}

/** Which identity a lead `l` had at a mark. */
export function leadIdentityAt(f: { workspaceId: string; mark: number }): SQL {
  const since = sql`${changesSince(f)} and h.kind = 'lead'`;
  return sql`(case when l.id in (select h.of_id ${since})
    then (select h.identity ${since} and h.of_id = l.id order by h.mark limit 1) else l.identity end)`;
}
