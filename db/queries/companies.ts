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

export const STAGED = "staged_companies";
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

/** Each column that a load writes, with its property. */
export const LOADED_COLUMNS = Object.entries(loaded).map(
  ([property, { name }]) => [name, property as keyof LoadedCompany] as const,
);
/** Those that say whether a record is as it was. */
export const CONTENT_COLUMNS = Object.values(content).map(({ name }) => name);

const names = (columns: { name: string }[], prefix = "") =>
  sql.raw(columns.map(({ name }) => `${prefix}"${name}"`).join(", "));

/** Puts a source's rows beside the directory, for `mergeStagedCompanies` in the same transaction. */
export async function stageCompanies(client: PoolClient, rows: AsyncIterable<LoadedCompany>): Promise<void> {
  const list = LOADED_COLUMNS.map(([name]) => `"${name}"`).join(", ");
  await client.query(`create temporary table ${STAGED} on commit drop as select ${list} from companies with no data`);
  await copyRows(client, STAGED, Object.fromEntries(LOADED_COLUMNS), rows);
  // The planner knows nothing of either table yet; without an index PostgreSQL 15 compares every row with every other.
  await client.query(`create index on ${STAGED} (source_record_id)`);
  await client.query(`analyze ${STAGED}`);
}

/** Begins a merge: what it touches is listed for matching in the same transaction. */
export async function createTouched(conn: Conn): Promise<void> {
  await conn.execute(
    sql`create temporary table ${sql.raw(TOUCHED)} (id uuid not null, identity uuid not null) on commit drop`,
  );
}

const stagedOnce = sql.raw(`(select distinct on (source_record_id) * from ${STAGED} order by source_record_id, id)`);

/** Keeps the rows that the staged ones are about to change. When a row was read is no content of its own. */
async function keepReplaced(conn: Conn, { workspaceId, source, load }: Load): Promise<void> {
  const all = Object.values(kept);
  const values = Object.values(content);
  await conn.execute(sql`
    insert into company_history (${names(all)}, until_load)
    select ${names(all, "c.")}, ${load}::int from companies c join ${stagedOnce} s on s.source_record_id = c.source_record_id
    where c.workspace_id = ${workspaceId} and c.source = ${source}
      and (${names(values, "c.")}) is distinct from (${names(values, "s.")})
  `);
}

/**
 * Puts what is staged into its source; may be called for one part of it after another. An unchanged row is left alone, but
 * that it was read again is kept where `isReread` says so, which no undo takes back.
 */
export async function mergeStagedCompanies(conn: Conn, f: Load & { isReread: boolean }): Promise<void> {
  const { workspaceId, source, load } = f;
  const all = Object.values(loaded);
  const values = Object.values(content);
  const isOther = sql`(${names(values, "companies.")}) is distinct from (${names(values, "excluded.")})`;
  await keepReplaced(conn, { workspaceId, source, load });
  await conn.execute(sql`
    with merged as (
      insert into companies (${names(all)}, identity, load)
      select ${names(all)}, coalesce(company_key, id), ${load}::int from ${stagedOnce} as first order by id
      on conflict (workspace_id, source, source_record_id) do update
      set (${names(values)}, read_at, load, updated_at) = row(${names(values, "excluded.")}, excluded.read_at,
        case when ${isOther} then excluded.load else companies.load end, now())
      where ${f.isReread ? sql`companies.read_at <> excluded.read_at or` : sql``} ${isOther}
      returning id, identity, load
    )
    insert into ${sql.raw(TOUCHED)} select id, identity from merged where load = ${load}::int
  `);
}

/** Removes the companies of a source that are not among all that is staged, and keeps them as they were. */
export async function deleteUnstagedCompanies(conn: Conn, { workspaceId, source, load }: Load): Promise<void> {
  const all = Object.values(kept);
  const isGone = sql`c.workspace_id = ${workspaceId} and c.source = ${source}
    and not exists (select from ${sql.raw(STAGED)} s where s.source_record_id = c.source_record_id)`;
  await conn.execute(sql`
    insert into company_history (${names(all)}, until_load) select ${names(all, "c.")}, ${load}::int from companies c where ${isGone}
  `);
  await conn.execute(sql`
    with gone as (delete from companies c where ${isGone} returning id, identity)
    insert into ${sql.raw(TOUCHED)} select id, identity from gone
  `);
}

export async function hasCompaniesOf(conn: Conn, { workspaceId, source }: Omit<Load, "load">): Promise<boolean> {
  const rows = await rowsOf(
    conn,
    sql`select 1 as one from companies where workspace_id = ${workspaceId} and source = ${source} limit 1`,
  );
  return rows.length > 0;
}

export type SourceTally = {
  companies: number;
  withPhone: number;
  withWebsite: number;
  withEmail: number;
  withAddress: number;
  countries: string[];
};

/** What a source has, all of it. */
export async function tallySource(conn: Conn, { workspaceId, source }: Omit<Load, "load">): Promise<SourceTally> {
  const [row] = await rowsOf<SourceTally>(
    conn,
    sql`
    with of_country as (
      select country, count(*) as companies, count(coalesce(phone, local_phone)) as phone, count(website) as website,
        count(email) as email, count(street) as street
      from companies where workspace_id = ${workspaceId} and source = ${source} group by country
    )
    select coalesce(sum(companies), 0)::int as companies, coalesce(sum(phone), 0)::int as "withPhone",
      coalesce(sum(website), 0)::int as "withWebsite", coalesce(sum(email), 0)::int as "withEmail",
      coalesce(sum(street), 0)::int as "withAddress",
      coalesce(array_agg(country order by companies desc, country) filter (where country is not null), '{}') as countries
    from of_country`,
  );
  if (!row) throw new Error("a tally is one row");
  return row;
}

/**
 * Takes back what a load brought to its source, as a load of its own: what it added goes, what it changed or removed is as
 * it was. A company that a later load has changed stays.
 */
export async function undoLoad(conn: Conn, f: Load & { undoes: number }): Promise<void> {
  const { workspaceId, source, load, undoes } = f;
  const all = Object.values(kept);
  const values = Object.values({ ...content, readAt: kept.readAt });
  const ofSource = sql`c.workspace_id = ${workspaceId} and c.source = ${source}`;
  const before = sql`h.workspace_id = ${workspaceId} and h.source = ${source} and h.until_load = ${undoes}::int`;
  await conn.execute(sql`
    insert into company_history (${names(all)}, until_load)
    select ${names(all, "c.")}, ${load}::int from companies c where ${ofSource} and c.load = ${undoes}::int
  `);
  await conn.execute(sql`
    insert into ${sql.raw(TOUCHED)} select id, identity from companies c where ${ofSource} and c.load = ${undoes}::int
  `);
  await conn.execute(sql`
    delete from companies c where ${ofSource} and c.load = ${undoes}::int
      and not exists (select from company_history h where ${before} and h.id = c.id)
  `);
  await conn.execute(sql`
    update companies c set (${names(values)}, load, updated_at) = row(${names(values, "h.")}, ${load}::int, now())
    from company_history h where ${ofSource} and c.load = ${undoes}::int and ${before} and h.id = c.id
  `);
  const { load: _is, ...others } = kept;
  await conn.execute(sql`
    with back as (
      insert into companies (${names(Object.values(others))}, load)
      select ${names(Object.values(others), "h.")}, ${load}::int from company_history h
      where ${before} and not exists (select from companies c where ${ofSource} and c.source_record_id = h.source_record_id)
      returning id, identity
    )
    insert into ${sql.raw(TOUCHED)} select id, identity from back
  `);
}

/** Fewer touched rows than this leave the planner's picture as it is, and reading the table anew costs more than they do. */
const ANALYZED_FROM = 1000;

/** Without it the planner goes by the empty table for minutes. */
export async function analyzeCompanies(conn: Conn): Promise<void> {
  const [row] = await rowsOf<{ touched: number }>(conn, sql`select count(*)::int as touched from ${sql.raw(TOUCHED)}`);
  if (row && row.touched >= ANALYZED_FROM) await conn.execute(sql`analyze companies, company_history, company_tallies`);
}
