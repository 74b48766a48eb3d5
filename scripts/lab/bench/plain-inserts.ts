import type pg from "pg";
import { newId } from "@/lib/base/ids";
import { COPIED } from "./result-columns";

/** What a run of `BENCH_CRITERIA` keeps. */
const KEPT = "from companies where contact & 4 = 4";

/** Tables of their own with the same columns and indexes, empty. */
async function makeTables(client: pg.Client): Promise<void> {
  for (const table of ["results", "leads"]) {
    await client.query(`drop table if exists plain_${table}`);
    await client.query(`create table plain_${table} (like ${table} including all)`);
  }
}

/** A run's selection, ranked and each company once, as one statement without batches, leads or progress. */
export async function intoResults(client: pg.Client): Promise<void> {
  await makeTables(client);
  await client.query(
    `insert into plain_results (workspace_id, run_id, rank, id, lead_id, outcome, score, keywords, company_id, ${COPIED})
     select $1, $2, row_number() over (order by contact desc, id), id, identity, 'new', 50, '{}', id, ${COPIED} ${KEPT}
     on conflict (workspace_id, lead_id, run_id) do nothing`,
    [newId(), newId()],
  );
}

/** The same with its leads. Telling companies apart by a sort is faster than by conflicts, and their ranks have no gaps. */
export async function intoResultsAndLeads(client: pg.Client): Promise<void> {
  await makeTables(client);
  await client.query("set work_mem = '256MB'");
  await client.query(
    `with found as materialized (
       select row_number() over (order by contact desc, id) as rank, first.* from (
         select distinct on (identity) contact, id, identity, search, ${COPIED} ${KEPT} order by identity, contact desc, id
       ) first
     ), lead as (
       insert into plain_leads (workspace_id, id, identity, name, domain, search, score, first_run_id, run_id, rank, mark,
         category, country, region, city, source, contact)
       select $1::uuid, id, identity, name, domain, split_part(search, '||', 1), 50, $2::uuid, $2::uuid, rank,
         (select nextval('marks')), category, country, region, city, source, contact from found
     )
     insert into plain_results (workspace_id, run_id, rank, id, lead_id, outcome, score, keywords, company_id, ${COPIED})
     select $1::uuid, $2::uuid, rank, id, id, 'new', 50, '{}', id, ${COPIED} from found`,
    [newId(), newId()],
  );
  await client.query("reset work_mem");
}
