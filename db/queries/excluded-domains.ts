import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { CompiledCriteria } from "./candidates";
import { inDomain, onSharedHost } from "./on-host";
import { seenBy } from "./seen-by";

const line = { host: sql`l.host`, domain: sql`l.domain` };

type Sought = { at: number; host: string; domain: string | null };
export type ExcludedCount = { at: number; companies: number; inDirectory: number };

/** How many companies lie on each host or below it, and how many of them the criteria leave out for that; none where none does. */
export function countExcludedByDomain(
  conn: Conn,
  { workspaceId, companies, selects, drop }: CompiledCriteria,
  sought: Sought[],
): Promise<ExcludedCount[]> {
  const fates = (where: SQL) => sql`
    select l.at, ${selects} and ${drop} = 'excluded_domain' as is_excluded from line l join ${companies} c
      on c.workspace_id in ${seenBy(workspaceId)} and ${where}`;
  return rowsOf<ExcludedCount>(
    conn,
    sql`
    with line as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(sought)}::text::jsonb) as asked(at int, host text, domain text)
    )
    select at, count(*) filter (where is_excluded)::int as companies, count(*)::int as "inDirectory" from (
      ${fates(inDomain(line))} union all ${fates(onSharedHost(line))}
    ) found group by at`,
  );
}
