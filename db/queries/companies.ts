import "server-only";
import { getTableColumns, sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import { type Conn, rowsOf } from "@/db/client";
import { companies } from "@/db/schema/directory";
import { copyRows } from "./copy-rows";

export type LoadedCompany = Omit<
  typeof companies.$inferSelect,
  "identity" | "sharesIdentity" | "load" | "contact" | "createdAt" | "updatedAt"
>;
type Load = { workspaceId: string; source: string; load: number };

const STAGED = "staged_companies";
/** The ids of rows that came, changed or went, for matching in the same transaction. */
export const TOUCHED = "touched_companies";
const { contact: _made, ...kept } = getTableColumns(companies);
const {
  identity: _matched,
  sharesIdentity: _shares,
  load: _load,
  createdAt: _created,
  updatedAt: _updated,
  ...loaded
} = kept;
const { workspaceId: _owner, id: _id, source: _source, sourceRecordId: _record, readAt: _read, ...content } = loaded;

const names = (columns: { name: string }[], prefix = "") =>
  sql.raw(columns.map(({ name }) => `${prefix}"${name}"`).join(", "));

/** Puts a source's rows beside the directory, for `mergeStagedCompanies` in the same transaction. */
export async function stageCompanies(client: PoolClient, rows: AsyncIterable<LoadedCompany>): Promise<void> {
  const columns = Object.entries(loaded).map(
    ([property, { name }]) => [name, property as keyof LoadedCompany] as const,
  );
  const list = columns.map(([name]) => `"${name}"`).join(", ");
  await client.query(`create temporary table ${STAGED} on commit drop as select ${list} from companies with no data`);
  await copyRows(client, STAGED, Object.fromEntries(columns), rows);
  // The planner knows nothing of either table yet; without an index PostgreSQL 15 compares every row with every other.
  await client.query(`create index on ${STAGED} (source_record_id)`);
  await client.query(`analyze ${STAGED}`);
}

/** Keeps the rows that the staged ones are about to change or remove. When a row was read is no content of its own. */
async function keepReplaced(conn: Conn, { workspaceId, source, load }: Load): Promise<void> {
  const all = Object.values(kept);
  const values = Object.values(content);
  await conn.execute(sql`
    insert into company_history (${names(all)}, until_load)
    select ${names(all, "c.")}, ${load}::int from companies c
      left join (select distinct on (source_record_id) * from ${sql.raw(STAGED)} order by source_record_id, id) s
        on s.source_record_id = c.source_record_id
    where c.workspace_id = ${workspaceId} and c.source = ${source}
      and (s.id is null or (${names(values, "c.")}) is distinct from (${names(values, "s.")}))
  `);
}

/** Makes a source's rows those that are staged, and counts them. An unchanged row is left alone; the others are touched. */
export async function mergeStagedCompanies(conn: Conn, { workspaceId, source, load }: Load): Promise<number> {
  const staged = sql.raw(STAGED);
  const touched = sql.raw(TOUCHED);
  const all = Object.values(loaded);
  const values = Object.values(content);
  const isOther = sql`(${names(values, "companies.")}) is distinct from (${names(values, "excluded.")})`;
  await keepReplaced(conn, { workspaceId, source, load });
  await conn.execute(sql`create temporary table ${touched} (id uuid not null, identity uuid not null) on commit drop`);
  await conn.execute(sql`
    with merged as (
      insert into companies (${names(all)}, identity, load)
      select ${names(all)}, coalesce(company_key, id), ${load}::int from (
        select distinct on (source_record_id) * from ${staged} order by source_record_id, id
      ) as first order by id
      on conflict (workspace_id, source, source_record_id) do update
      set (${names(values)}, read_at, load, updated_at) = row(${names(values, "excluded.")}, excluded.read_at,
        case when ${isOther} then excluded.load else companies.load end, now())
      where companies.read_at <> excluded.read_at or ${isOther}
      returning id, identity, load
    )
    insert into ${touched} select id, identity from merged where load = ${load}::int
  `);
  await conn.execute(sql`
    with gone as (
      delete from companies c
      where c.workspace_id = ${workspaceId} and c.source = ${source}
        and not exists (select from ${staged} s where s.source_record_id = c.source_record_id)
      returning id, identity
    )
    insert into ${touched} select id, identity from gone
  `);
  const [row] = await rowsOf<{ companies: number }>(
    conn,
    sql`select count(*)::int as companies from companies where workspace_id = ${workspaceId} and source = ${source}`,
  );
  return row?.companies ?? 0;
}

/** Fewer touched rows than this leave the planner's picture as it is, and reading the table anew costs more than they do. */
const ANALYZED_FROM = 1000;

/** Without it the planner goes by the empty table for minutes. */
export async function analyzeCompanies(conn: Conn): Promise<void> {
  const [row] = await rowsOf<{ touched: number }>(conn, sql`select count(*)::int as touched from ${sql.raw(TOUCHED)}`);
  if (row && row.touched >= ANALYZED_FROM) await conn.execute(sql`analyze companies, company_history, company_tallies`);
}
