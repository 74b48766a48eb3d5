import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import type { MatchKey } from "@/lib/contract/duplicates";
import { seenBy } from "./seen-by";

type Of = { workspaceId: string; identity: string };

/** The ids of the records that are one company in the workspace, its own decisions included. */
export function recordsOf({ workspaceId, identity }: Of): SQL {
  const overrides = sql`from identity_overrides o where o.workspace_id = ${workspaceId}::uuid`;
  return sql`select c.id from companies c where c.workspace_id in ${seenBy(workspaceId)} and c.identity = ${identity}::uuid
      and not exists (select ${overrides} and o.company_id = c.id)
    union select o.company_id ${overrides} and o.identity = ${identity}::uuid`;
}

/** How many records a company has beyond one, and which keys matched among them. */
export async function selectMatched(conn: Conn, of: Of): Promise<{ records: number; keys: MatchKey[] }> {
  const [row] = await rowsOf<{ records: number; keys: MatchKey[] }>(
    conn,
    sql`with record as materialized (${recordsOf(of)})
      select greatest((select count(*)::int from record) - 1, 0) as records, array(
        select key from (
          select keys from company_matches m where m.workspace_id in ${seenBy(of.workspaceId)}
            and m.left_id in (select id from record) and m.right_id in (select id from record)
          union all
          select keys from match_decisions d where d.workspace_id = ${of.workspaceId} and d.decision = 'same'
            and d.left_id in (select id from record) and d.right_id in (select id from record)
        ) pair, unnest(keys) key group by key order by count(*) desc, key
      ) as keys`,
  );
  return row ?? { records: 0, keys: [] };
}
