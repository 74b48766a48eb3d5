import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { TOUCHED } from "./companies";
import { seenBy } from "./match-candidates";

export type NodeRow = {
  workspaceId: string;
  id: string;
  source: string;
  own: string;
  identity: string;
  house: string | null;
  street: string | null;
  phone: string | null;
};
export type EdgeRow = { left: string; right: string; strength: number; similarity: number; certain: boolean };

/** A list of uuids as one parameter. */
export function uuidArray(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(",")}}`}::uuid[]`;
}

export const nodeColumns =
  sql.raw(`c.workspace_id as "workspaceId", c.id, c.source, coalesce(c.company_key, c.id) as own, c.identity,
  nullif(split_part(c.street_key, '|', 1), '') as house, c.street_key as street, coalesce(c.phone, c.local_phone) as phone`);

/** Strong enough to be an equal company key. */
const CERTAIN = 500;
export const edgeColumns = sql.raw(
  `m.left_id as left, m.right_id as right, m.strength, m.similarity, m.strength >= ${CERTAIN} as certain`,
);

/** Every row whose company the touched rows may change: those of their companies, and of those that they now match. */
async function gatherAffected(conn: Conn, workspaceId: string): Promise<void> {
  const touched = sql.raw(TOUCHED);
  await conn.execute(sql`
    create temporary table match_identities on commit drop as
    select identity from ${touched}
    union select coalesce(c.company_key, c.id) from ${touched} t
      join companies c on c.workspace_id = ${workspaceId} and c.id = t.id
    union select c.identity from match_scores s join companies c on c.workspace_id = ${workspaceId} and c.id = s.left_id
      where s.strength > 0
    union select c.identity from match_scores s join companies c on c.workspace_id = s.right_workspace_id and c.id = s.right_id
      where s.strength > 0`);
  await conn.execute(sql`analyze match_identities`);
  await conn.execute(sql`
    create temporary table match_rows on commit drop as
    select ${nodeColumns} from companies c
    where c.workspace_id in ${seenBy(workspaceId)} and c.identity in (select identity from match_identities)`);
  await conn.execute(sql`create index on match_rows (id)`);
  await conn.execute(sql`analyze match_rows`);
}

/** The rows that may share a company with another, and the pairs among them; a row that matches nothing is left out. */
export async function selectAffected(conn: Conn, workspaceId: string): Promise<{ nodes: NodeRow[]; edges: EdgeRow[] }> {
  await gatherAffected(conn, workspaceId);
  const strong = sql`select from company_matches m where m.workspace_id = ${workspaceId} and m.strength > 0`;
  const nodes = await rowsOf<NodeRow>(
    conn,
    sql`select * from match_rows where identity in (
      select identity from match_rows r where r."workspaceId" = ${workspaceId} and r.identity <> r.own
      union select identity from match_rows r where exists (${strong} and m.left_id = r.id)
      union select identity from match_rows r where exists (${strong} and m.right_id = r.id))`,
  );
  const edges = await rowsOf<EdgeRow>(
    conn,
    sql`select ${edgeColumns} from company_matches m
      join match_rows l on l.id = m.left_id join match_rows r on r.id = m.right_id
      where m.workspace_id = ${workspaceId} and m.strength > 0`,
  );
  return { nodes, edges };
}

/** Those of the identities that are leads of the workspace. */
export async function selectLeadIdentities(
  conn: Conn,
  f: { workspaceId: string; identities: string[] },
): Promise<Set<string>> {
  const rows = await rowsOf<{ identity: string }>(
    conn,
    sql`select identity from leads where workspace_id = ${f.workspaceId} and identity = any(${uuidArray(f.identities)})`,
  );
  return new Set(rows.map(({ identity }) => identity));
}

export type Move = { id: string; from: string; to: string };

export async function updateIdentities(conn: Conn, f: { workspaceId: string; moves: Move[] }): Promise<void> {
  await conn.execute(sql`
    create temporary table match_moves on commit drop as
    select * from unnest(${uuidArray(f.moves.map(({ id }) => id))}, ${uuidArray(f.moves.map(({ from }) => from))},
      ${uuidArray(f.moves.map(({ to }) => to))}) as m(id, old, new)`);
  await conn.execute(sql`
    update companies c set identity = m.new, updated_at = now() from match_moves m
    where c.workspace_id = ${f.workspaceId} and c.id = m.id`);
}

/** A pair is merged when its rows are one company by now, on whichever way. */
export async function updateVerdicts(conn: Conn, workspaceId: string): Promise<void> {
  await conn.execute(sql`
    update company_matches m set verdict = case when l.identity = r.identity then 'merged' else 'unsure' end
    from companies l, companies r
    where m.workspace_id = ${workspaceId}
      and l.workspace_id = m.workspace_id and l.id = m.left_id
      and r.workspace_id = m.right_workspace_id and r.id = m.right_id
      and (m.verdict = 'merged') <> (l.identity = r.identity)
      and (m.left_id in (select id from match_rows) or m.right_id in (select id from match_rows))`);
}

/** Whose leads are of companies that got another identity. */
export async function selectMovedWorkspaces(conn: Conn, workspaceId: string): Promise<string[]> {
  const rows = await rowsOf<{ workspaceId: string }>(
    conn,
    sql`select distinct l.workspace_id as "workspaceId" from leads l
      where (${workspaceId} = ${SHARED_WORKSPACE} or l.workspace_id = ${workspaceId}::uuid)
        and l.identity in (select old from match_moves) order by 1`,
  );
  return rows.map(({ workspaceId }) => workspaceId);
}

/** A lead follows its company where all its records got another identity, unless that is a lead too. */
export async function moveLeads(conn: Conn, workspaceId: string): Promise<void> {
  await conn.execute(sql`
    update leads l set identity = m.new
    from (
      select distinct on (new) old, new from (
        select distinct on (old) old, new from match_moves order by old, id
      ) once order by new, old
    ) m
    where l.workspace_id = ${workspaceId} and l.identity = m.old
      and not exists (select from companies c where c.workspace_id in ${seenBy(workspaceId)} and c.identity = m.old)
      and not exists (select from leads o where o.workspace_id = ${workspaceId} and o.identity = m.new)`);
}
