import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { TOUCHED } from "./companies";
import { seenBy } from "./seen-by";

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

/** Rows that are in memory at once, when nothing holds more of them together. */
const BATCH_ROWS = 4000;
const ROWS = sql.raw("match_rows");
const GROUPS = sql.raw("match_groups");

/**
 * Every row whose company the touched rows may change: those of their companies, and of those that they now match. Numbered,
 * for `selectLinks`; a row that matches nothing and is its own company is left out.
 */
export async function gatherAffected(conn: Conn, workspaceId: string): Promise<number> {
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
    create temporary table ${ROWS} on commit drop as
    select ${nodeColumns} from companies c
    where c.workspace_id in ${seenBy(workspaceId)} and c.identity in (select identity from match_identities)`);
  await conn.execute(sql`create index on ${ROWS} (id)`);
  await conn.execute(sql`create index on ${ROWS} (identity)`);
  await conn.execute(sql`analyze ${ROWS}`);
  const strong = sql`select from company_matches m where m.workspace_id = ${workspaceId} and m.strength > 0`;
  await conn.execute(sql`
    create temporary table ${GROUPS} on commit drop as
    select id, (row_number() over () - 1)::int as number, null::int as component from ${ROWS}
    where identity in (
      select identity from ${ROWS} r where r."workspaceId" = ${workspaceId} and r.identity <> r.own
      union select identity from ${ROWS} r where exists (${strong} and m.left_id = r.id)
      union select identity from ${ROWS} r where exists (${strong} and m.right_id = r.id))`);
  await conn.execute(sql`create unique index on ${GROUPS} (id)`);
  await conn.execute(sql`analyze ${GROUPS}`);
  const [row] = await rowsOf<{ rows: number }>(conn, sql`select count(*)::int as rows from ${GROUPS}`);
  return row?.rows ?? 0;
}

/** The numbers of two rows that have to be looked at together: a pair, or rows of one identity, now or by themselves. */
export async function* selectLinks(conn: Conn, workspaceId: string): AsyncGenerator<[number, number][]> {
  await conn.execute(sql`
    declare match_links no scroll cursor for
    select a.number as one, b.number as other from company_matches m
      join ${GROUPS} a on a.id = m.left_id join ${GROUPS} b on b.id = m.right_id
      where m.workspace_id = ${workspaceId} and m.strength > 0
    union all
    select g.number, min(g.number) over (partition by k.key) from ${GROUPS} g join ${ROWS} r on r.id = g.id,
      lateral (values (r.identity), (r.own)) k(key)`);
  for (;;) {
    const rows = await rowsOf<{ one: number; other: number }>(
      conn,
      sql`fetch ${sql.raw(String(BATCH_ROWS * 4))} from match_links`,
    );
    if (rows.length === 0) break;
    yield rows.map(({ one, other }) => [one, other]);
  }
  await conn.execute(sql`close match_links`);
}

/** Says of each row, by its number, which component it is of. */
export async function updateComponents(conn: Conn, components: Int32Array): Promise<void> {
  await conn.execute(sql`create unique index on ${GROUPS} (number)`);
  for (let from = 0; from < components.length; from += BATCH_ROWS * 4) {
    const batch = components.subarray(from, from + BATCH_ROWS * 4);
    await conn.execute(sql`
      update ${GROUPS} g set component = u.component
      from unnest(${`{${batch.join(",")}}`}::int[]) with ordinality as u(component, at)
      where g.number = ${from}::int + u.at - 1`);
  }
  await conn.execute(sql`create index on ${GROUPS} (component)`);
  await conn.execute(sql`analyze ${GROUPS}`);
}

/** Where to cut the components so that few rows come together: the first of each part. */
export async function selectCuts(conn: Conn): Promise<number[]> {
  const rows = await rowsOf<{ first: number }>(
    conn,
    sql`select min(component)::int as first from (
      select component, (sum(count(*)) over (order by component) - 1)::bigint / ${sql.raw(String(BATCH_ROWS))} as part
      from ${GROUPS} group by component) parts
    group by part order by 1`,
  );
  return rows.map(({ first }) => first);
}

/** The rows of the components from one to before another, and the pairs among them. */
export async function selectAffected(
  conn: Conn,
  f: { workspaceId: string; from: number; before: number },
): Promise<{ nodes: NodeRow[]; edges: EdgeRow[] }> {
  const isOf = (group: string) =>
    sql`${sql.raw(group)}.component >= ${f.from}::int and ${sql.raw(group)}.component < ${f.before}::int`;
  const nodes = await rowsOf<NodeRow>(
    conn,
    sql`select r.* from ${GROUPS} g join ${ROWS} r on r.id = g.id where ${isOf("g")}`,
  );
  const edges = await rowsOf<EdgeRow>(
    conn,
    sql`select ${edgeColumns} from ${GROUPS} l
      join company_matches m on m.workspace_id = ${f.workspaceId} and m.left_id = l.id
      join ${GROUPS} r on r.id = m.right_id and r.component = l.component
      where ${isOf("l")}`,
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

export async function createMoves(conn: Conn): Promise<void> {
  await conn.execute(sql`create temporary table match_moves (id uuid, old uuid, new uuid) on commit drop`);
}

export async function insertMoves(conn: Conn, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  await conn.execute(sql`
    insert into match_moves
    select * from unnest(${uuidArray(moves.map(({ id }) => id))}, ${uuidArray(moves.map(({ from }) => from))},
      ${uuidArray(moves.map(({ to }) => to))})`);
}

/** Gives the rows the identities that `insertMoves` was told. */
export async function updateIdentities(conn: Conn, workspaceId: string): Promise<void> {
  await conn.execute(sql`
    update companies c set identity = m.new, updated_at = now() from match_moves m
    where c.workspace_id = ${workspaceId} and c.id = m.id`);
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
