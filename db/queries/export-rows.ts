import "server-only";
import { type AnyColumn, eq, type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { PoolClient } from "pg";
import { type CopyToStreamQuery, to } from "pg-copy-streams";
import { type Conn, rowsOf } from "@/db/client";
import { categories } from "@/db/schema/directory";
import { users } from "@/db/schema/identity";
import { leadTracking } from "@/db/schema/lead-tracking";
import { leads, results } from "@/db/schema/leads";
import { LEAD_COLUMNS, type LeadColumn, RESULT_COLUMNS, type ResultColumn } from "@/lib/contract/export-columns";
import {
  isInLeadSet,
  type LeadOrder,
  type LeadSet,
  newestResult,
  orderOfLeads,
  ownOwner,
  ownTracking,
  tracked,
} from "./leads";
import { isInResultSet, orderOfResults, type ResultOrder, type ResultSet } from "./results";

/** What an export has, in its order. */
export type ExportSet =
  | (ResultSet & { of: "results"; order: ResultOrder })
  | (LeadSet & { of: "leads"; order: LeadOrder });

/** Tab, line feed, carriage return, + - = @ and their full-width forms: what a spreadsheet may take for a formula. */
const DANGEROUS = sql.raw("(9, 10, 13, 43, 45, 61, 64, 65291, 65293, 65309, 65312)");

/** Text that no spreadsheet takes for a formula: `'` before what might be one, or looks as if it had been. */
function harmless(value: SQL | AnyColumn): SQL {
  return sql`case when ascii(${value}) in ${DANGEROUS} or (ascii(${value}) = 39 and ascii(ltrim(${value}, '''')) in ${DANGEROUS})
    then '''' || ${value} else ${value} end`;
}

/** Texts in one cell, as `cellOfList` has them. */
function listed(list: SQL): SQL {
  return sql`array_to_string(array(
    select case when item ~ '[,"]' then '"' || replace(item, '"', '""') || '"' else item end
    from unnest(${list}) with ordinality of (item, nth) order by nth), ', ')`;
}

const company = {
  company_name: harmless(results.name),
  domain: harmless(results.domain),
  website: harmless(results.website),
  phone: harmless(results.phone),
  email: harmless(results.email),
  category: harmless(results.category),
  category_name: harmless(sql`coalesce(${categories.name}, ${results.category})`),
  street: harmless(results.street),
  city: harmless(results.city),
  state: harmless(results.region),
  postal_code: harmless(results.postalCode),
  country: harmless(results.country),
  latitude: sql`${results.latitude}`,
  longitude: sql`${results.longitude}`,
  coverage: sql`${results.coverage}`,
  "source.key": harmless(results.source),
  "source.record_id": harmless(results.sourceRecordId),
  "source.licence": harmless(results.licence),
  "source.read_at": sql`${results.readAt}`,
};

const RESULT_CELLS: Record<ResultColumn, SQL> = {
  ...company,
  id: sql`${results.id}`,
  run_id: sql`${results.runId}`,
  lead_id: sql`${results.leadId}`,
  rank: sql`${results.rank}`,
  outcome: sql`${results.outcome}`,
  score: sql`${results.score}`,
  created_at: sql`${results.createdAt}`,
  updated_at: sql`${results.createdAt}`,
};

const LEAD_CELLS: Record<LeadColumn, SQL> = {
  ...company,
  id: sql`${leads.id}`,
  first_run_id: sql`${leads.firstRunId}`,
  score: sql`${leads.score}`,
  status: tracked.status,
  "owner.email": harmless(tracked.ownerEmail),
  tags: harmless(listed(tracked.tags)),
  notes: harmless(tracked.notes),
  next_step: harmless(tracked.nextStep),
  next_step_on: sql`${tracked.nextStepOn}`,
  last_seen_at: sql`${leads.lastSeenAt}`,
  created_at: sql`${leads.createdAt}`,
  updated_at: tracked.updatedAt,
};

const commas = (parts: SQL[]) => sql.join(parts, sql`, `);
const named = sql`left join ${categories} on ${eq(categories.key, results.category)}`;

/** Rows of a set but for those of lists whose companies may not leave. */
function isExported(set: ExportSet): SQL {
  const [isIn, source] = set.of === "results" ? [isInResultSet(set), results.source] : [isInLeadSet(set), leads.source];
  return sql`${isIn} and ${source} <> all(array(
    select s.key from sources s where s.workspace_id = ${set.workspaceId}::uuid and not s.may_export))`;
}

function rowsInOrder(set: ExportSet): SQL {
  if (set.of === "results") {
    const cells = commas(RESULT_COLUMNS.map((name) => RESULT_CELLS[name]));
    return sql`select ${cells} from ${results} ${named} where ${isExported(set)} order by ${commas(orderOfResults(set.order))}`;
  }
  const cells = commas(LEAD_COLUMNS.map((name) => LEAD_CELLS[name]));
  return sql`select ${cells} from ${leads} join ${results} on ${newestResult} ${named}
    left join ${leadTracking} on ${ownTracking} left join ${users} on ${ownOwner} where ${isExported(set)} order by ${commas(orderOfLeads(set.order))}`;
}

function keysInOrder(set: ExportSet): SQL {
  return set.of === "results"
    ? sql`select ${results.rank} as key from ${results} where ${isExported(set)} order by ${commas(orderOfResults(set.order))}`
    : sql`select ${leads.id} as key from ${leads} where ${isExported(set)} order by ${commas(orderOfLeads(set.order))}`;
}

/** Times come in UTC, and a large sort may take memory. */
export async function setForExport(tx: Conn): Promise<void> {
  await tx.execute(sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true),
    set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`);
}

/** Of at most `max`, where that is all that matters. */
export async function countExportRows(conn: Conn, set: ExportSet, max?: number): Promise<number> {
  const all =
    set.of === "results"
      ? sql`select 1 from ${results} where ${isExported(set)}`
      : sql`select 1 from ${leads} where ${isExported(set)}`;
  const [row] = await rowsOf<{ rows: string }>(
    conn,
    sql`select count(*) as rows from (${all} ${max === undefined ? sql`` : sql`limit ${max}::int`}) counted`,
  );
  return Number(row?.rows);
}

/** The rows as CSV without a header, by PostgreSQL's own COPY, which takes no parameters. */
export function copyExportRows(client: PoolClient, set: ExportSet): CopyToStreamQuery {
  const { sql: text } = new PgDialect().sqlToQuery(
    sql`copy (${rowsInOrder(set)}) to stdout (format csv)`.inlineParams(),
  );
  return client.query(to(text));
}

/** The rows' keys in order, so many at a time: a result's rank, a lead's id. */
export async function* fetchExportKeys<Key extends number | string>(
  tx: Conn,
  set: ExportSet,
  take: number,
): AsyncGenerator<Key[]> {
  await tx.execute(sql`declare export_keys no scroll cursor for ${keysInOrder(set)}`);
  for (;;) {
    const rows = await rowsOf<{ key: Key }>(tx, sql`fetch ${sql.raw(String(take))} from export_keys`);
    if (rows.length === 0) return;
    yield rows.map(({ key }) => key);
  }
}
