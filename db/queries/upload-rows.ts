import "server-only";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import { type Conn, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { uploadRows } from "@/db/schema/uploads";
import type { UPLOAD_ROW_SETS, UploadCounts } from "@/lib/contract/uploads";
import { CONTENT_COLUMNS, LOADED_COLUMNS, type LoadedCompany, STAGED } from "./companies";
import { copyRows } from "./copy-rows";
import type { UploadId } from "./uploads";

const BATCH = "upload_batch";
const batch = sql.raw(BATCH);
const list = (columns: readonly string[], prefix = "") =>
  sql.raw(columns.map((name) => `${prefix}"${name}"`).join(", "));

/** A row of a file as the check has read it; one that is refused has no company. */
export type CheckedRow = {
  line: number;
  cells: string[];
  /** As JSON. */
  faults: string | null;
} & ({ isRefused: true } | ({ isRefused: false } & LoadedCompany));

const COLUMNS: Record<string, string> = {
  line: "line",
  cells: "cells",
  faults: "faults",
  is_refused: "isRefused",
  ...Object.fromEntries(LOADED_COLUMNS.map(([column, property]) => [column, property])),
};
const COMPANY = LOADED_COLUMNS.map(([column]) => column);

/** For `insertCheckedRows` in the same transaction. */
export async function createUploadBatch(tx: Conn): Promise<void> {
  await tx.execute(sql`
    create temporary table ${batch} on commit drop as
      select line, null::text[] as cells, null::jsonb as faults, false as is_refused, ${list(COMPANY)}
      from upload_companies with no data`);
}

/** The next rows of a file: which repeat an earlier one, and what each would be to its list. */
export async function insertCheckedRows(
  { tx, client }: { tx: Conn; client: PoolClient },
  f: UploadId & { source: string | null },
  rows: CheckedRow[],
): Promise<void> {
  await tx.execute(sql`truncate ${batch}`);
  // COPY writes what a row has; what it lacks is null.
  await copyRows(client, BATCH, COLUMNS as Record<string, keyof CheckedRow>, rows);
  const of = sql`${f.workspaceId}::uuid, ${f.uploadId}::uuid`;
  const isSame = sql`(${list(CONTENT_COLUMNS, "c.")}) is not distinct from (${list(CONTENT_COLUMNS, "b.")})`;
  await tx.execute(sql`
    insert into upload_rows (workspace_id, upload_id, line, outcome, repeats_line, cells, faults)
    select ${of}, b.line,
      (case when b.is_refused then 'refused' when b.repeats is not null then 'duplicate' when c.id is null then 'new'
        when ${isSame} then 'same' else 'changed' end)::upload_outcome,
      b.repeats, b.cells, b.faults
    from (
      select b.*, case when not is_refused then coalesce(e.line, nullif(min(b.line) over (
        partition by is_refused, source_record_id), b.line)) end as repeats
      from (select b.*, b.source_record_id as record from ${batch} b) b
        left join lateral (select line from upload_companies e
          where e.workspace_id = ${f.workspaceId} and e.upload_id = ${f.uploadId} and e.source_record_id = b.record) e on true
    ) b
      left join companies c on c.workspace_id = ${f.workspaceId} and c.source = ${f.source}
        and c.source_record_id = b.source_record_id`);
  await tx.execute(sql`
    insert into upload_companies (upload_id, line, identity, ${list(COMPANY)})
    select ${f.uploadId}::uuid, b.line, b.id, ${list(COMPANY, "b.")}
    from ${batch} b join upload_rows r on r.workspace_id = ${f.workspaceId} and r.upload_id = ${f.uploadId} and r.line = b.line
    where r.outcome in ('new', 'changed', 'same') order by b.line`);
}

/** What becomes of the rows of a checked file. */
export async function tallyCheckedRows(
  tx: Conn,
  f: UploadId & { source: string | null; isReplaced: boolean },
): Promise<UploadCounts> {
  await tx.execute(sql`analyze upload_companies`);
  const of = sql`workspace_id = ${f.workspaceId} and upload_id = ${f.uploadId}`;
  const [rows] = await rowsOf<Omit<UploadCounts, "removed" | "in_directory" | "leads">>(
    tx,
    sql`select count(*)::int as read,
      count(*) filter (where outcome = 'new')::int as new, count(*) filter (where outcome = 'changed')::int as changed,
      count(*) filter (where outcome = 'same')::int as same,
      count(*) filter (where outcome = 'duplicate')::int as duplicate,
      count(*) filter (where outcome = 'refused')::int as refused,
      coalesce(sum(jsonb_array_length(faults)) filter (where outcome <> 'refused'), 0)::int as emptied
      from upload_rows where ${of}`,
  );
  const [removed] = await rowsOf<{ count: number }>(
    tx,
    sql`select count(*)::int as count from companies c
      where ${f.isReplaced} and c.workspace_id = ${f.workspaceId} and c.source = ${f.source}
        and not exists (select from upload_companies s
          where s.workspace_id = c.workspace_id and s.upload_id = ${f.uploadId} and s.source_record_id = c.source_record_id)`,
  );
  const known = (matches: ReturnType<typeof sql>) => sql`
    select s.line, c.identity from upload_companies s join companies c
      on c.workspace_id = any(array[${f.workspaceId}, ${SHARED_WORKSPACE}]::uuid[]) and ${matches}
    where s.workspace_id = ${f.workspaceId} and s.upload_id = ${f.uploadId}
      and (c.workspace_id, c.source) is distinct from (${f.workspaceId}::uuid, ${f.source}::text)`;
  const [known_] = await rowsOf<{ directory: number; leads: number }>(
    tx,
    sql`with known as materialized (
        ${known(sql`c.domain = s.domain`)}
        union ${known(sql`c.phone = s.phone`)}
        union ${known(sql`c.name_key = s.name_key and c.city_key = s.city_key and c.country = s.country`)}
      ), own as (
        select s.line, c.identity from upload_companies s join companies c on c.workspace_id = s.workspace_id
          and c.source = ${f.source} and c.source_record_id = s.source_record_id
        where s.workspace_id = ${f.workspaceId} and s.upload_id = ${f.uploadId}
      )
      select (select count(distinct line)::int from known) as directory,
        (select count(distinct k.line)::int from (select * from known union all select * from own) k
          join leads l on l.workspace_id = ${f.workspaceId} and l.identity = k.identity) as leads`,
  );
  if (!rows) throw new Error("the rows were not counted");
  return { ...rows, removed: removed?.count ?? 0, in_directory: known_?.directory ?? 0, leads: known_?.leads ?? 0 };
}

/** Each kind of fault and how many rows have it, the most frequent first. */
export function tallyFaults(
  tx: Conn,
  f: UploadId,
): Promise<{ column: string | null; code: string; message: string; rows: number }[]> {
  return rowsOf(
    tx,
    sql`select fault->>'column' as column, fault->>'code' as code, min(fault->>'message') as message, count(*)::int as rows
      from upload_rows, jsonb_array_elements(faults) fault
      where workspace_id = ${f.workspaceId} and upload_id = ${f.uploadId} and faults is not null
      group by 1, 2 order by rows desc, 1, 2 limit 100`,
  );
}

type RowSet = (typeof UPLOAD_ROW_SETS)[number];

/** In the order of the file, behind a line. */
export function selectUploadRows(
  conn: Conn,
  f: UploadId,
  { outcome, after, take }: { outcome: RowSet | undefined; after: number; take: number },
): Promise<(typeof uploadRows.$inferSelect)[]> {
  const isOf =
    outcome === "faulty"
      ? sql`${uploadRows.faults} is not null and ${uploadRows.outcome} <> 'refused'`
      : outcome && eq(uploadRows.outcome, outcome);
  return conn
    .select()
    .from(uploadRows)
    .where(
      and(
        eq(uploadRows.workspaceId, f.workspaceId),
        eq(uploadRows.uploadId, f.uploadId),
        gt(uploadRows.line, after),
        isOf,
      ),
    )
    .orderBy(asc(uploadRows.line))
    .limit(take);
}

const FROM = "prospector.upload_line_from";
const TO = "prospector.upload_line_to";

/** Stages the companies of a checked file for its list; `stageLines` says which part of them a merge sees. */
export async function createUploadStage(tx: Conn, f: UploadId & { source: string }): Promise<void> {
  const uuid = (id: string) => sql.raw(`'${id.replace(/[^0-9a-f-]/g, "")}'::uuid`);
  const others = COMPANY.filter((column) => column !== "source");
  await tx.execute(sql`
    create temporary view ${sql.raw(STAGED)} as
      select ${list(others)}, ${sql.raw(`'${f.source.replaceAll("'", "''")}'::text`)} as source from upload_companies
      where workspace_id = ${uuid(f.workspaceId)} and upload_id = ${uuid(f.uploadId)}
        and line > current_setting('${sql.raw(FROM)}')::int and line <= current_setting('${sql.raw(TO)}')::int`);
}

export async function stageLines(tx: Conn, { from, to }: { from: number; to: number }): Promise<void> {
  await tx.execute(sql`select set_config(${FROM}, ${String(from)}, true), set_config(${TO}, ${String(to)}, true)`);
}

export async function dropUploadStage(tx: Conn): Promise<void> {
  await tx.execute(sql`drop view ${sql.raw(STAGED)}`);
}

/** After which lines a merge is cut, so that each part has about as many companies; the last of all at the end. */
export async function selectStageCuts(conn: Conn, f: UploadId & { size: number }): Promise<number[]> {
  const rows = await rowsOf<{ line: number }>(
    conn,
    sql`select line from (
        select line, row_number() over (order by line) as nth, lead(line) over (order by line) as next
        from upload_companies where workspace_id = ${f.workspaceId} and upload_id = ${f.uploadId}
      ) numbered where next is null or nth % ${f.size}::int = 0 order by line`,
  );
  return rows.map(({ line }) => line);
}

/** The companies of a list by their record ids, as they are now. */
export function selectCompaniesByRecord(
  conn: Conn,
  f: { workspaceId: string; source: string; records: string[] },
): Promise<(LoadedCompany & { sourceRecordId: string })[]> {
  return rowsOf(
    conn,
    sql`select ${sql.raw(LOADED_COLUMNS.map(([column, property]) => `"${column}" as "${property}"`).join(", "))}
      from companies where workspace_id = ${f.workspaceId} and source = ${f.source}
        and source_record_id = any(${sql.param(f.records)}::text[])`,
  );
}
