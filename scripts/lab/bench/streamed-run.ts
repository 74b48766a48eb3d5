import type pg from "pg";
import { newId } from "@/lib/base/ids";
import { COPIED } from "./result-columns";

const FETCH = 5_000;
const WANTED = 4;

type Row = Record<string, unknown> & { id: string; identity: string; contact: number };

const insertOf = (table: string, columns: string) =>
  `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`;

const RESULT_COLUMNS = `workspace_id, run_id, rank, id, lead_id, outcome, score, keywords, company_id, ${COPIED}, created_at`;
const LEAD_COLUMNS =
  "workspace_id, id, identity, name, domain, score, first_run_id, run_id, rank, last_seen_at, created_at, updated_at";

/**
 * The same run as most tools do it: rows travel to Node.js, are filtered and told apart there, and go back in batches,
 * each with its leads and results in one transaction.
 */
export async function streamedRun(reading: pg.Client, writing: pg.Client): Promise<number> {
  const ids = { workspace_id: newId(), run_id: newId() };
  const seen = new Set<string>();
  await reading.query("begin");
  await reading.query(`declare streamed no scroll cursor for
    select id, identity, contact, ${COPIED} from companies order by contact desc, id`);
  for (;;) {
    const { rows } = await reading.query<Row>(`fetch ${FETCH} from streamed`);
    if (rows.length === 0) break;
    const kept: Row[] = [];
    for (const row of rows) {
      if ((row.contact & WANTED) === 0 || seen.has(row.identity)) continue;
      seen.add(row.identity);
      kept.push(row);
    }
    if (kept.length > 0) await write(writing, ids, kept, seen.size - kept.length);
  }
  await reading.query("commit");
  return seen.size;
}

async function write(client: pg.Client, ids: { workspace_id: string; run_id: string }, kept: Row[], before: number) {
  const now = new Date();
  const made = kept.map((row, at) => ({ row, id: newId(), rank: before + at + 1 }));
  const leads = made.map(({ row, id, rank }) => ({
    workspace_id: ids.workspace_id,
    id,
    identity: row.identity,
    name: row.name,
    domain: row.domain,
    score: 50,
    first_run_id: ids.run_id,
    run_id: ids.run_id,
    rank,
    last_seen_at: now,
    created_at: now,
    updated_at: now,
  }));
  const results = made.map(({ row, id, rank }) => ({
    ...row,
    ...ids,
    id,
    rank,
    lead_id: id,
    company_id: row.id,
    outcome: "new",
    score: 50,
    keywords: [],
    created_at: now,
  }));
  await client.query("begin");
  await client.query(insertOf("leads", LEAD_COLUMNS), [JSON.stringify(leads)]);
  await client.query(insertOf("results", RESULT_COLUMNS), [JSON.stringify(results)]);
  await client.query("commit");
}
