import { sql } from "drizzle-orm";
import type pg from "pg";
import { transaction } from "@/db/client";
import { insertRun } from "@/db/queries/runs";
import { Criteria } from "@/lib/contract/criteria";
import { tallyLeads } from "@/lib/engine/keep-lead-tallies";
import { newId, newIdPrefix } from "@/lib/ids";
import { COPIED } from "./result-columns";
import { withoutIndexes } from "./without-indexes";

const RUNS = 200;

export type Grown = { workspaceId: string; workflowId: string; leads: number; newestRun: string; resultsOfRun: number };

/** A workspace whose workflow ran two hundred times, each time with as many new leads, until every company is one. */
export async function generateHistory(client: pg.Client): Promise<Grown> {
  const [workspaceId, workflowId] = [newId(), newId()];
  const runIds = Array.from({ length: RUNS }, newId);
  const { rows } = await client.query<{ leads: number }>(
    "select count(distinct identity)::int as leads from companies where workspace_id = '00000000-0000-0000-0000-000000000000'",
  );
  const leads = rows[0]?.leads ?? 0;
  const ofEach = Math.ceil(leads / RUNS);
  await insertRuns({ workspaceId, workflowId, runIds, ofEach });
  const found = `with found as (
    select *, (n - 1) / $3::int + 1 as run, ((n - 1) % $3::int + 1)::int as rank, ($4::text || lpad(to_hex(n), 10, '0'))::uuid as lead
    from (
      select row_number() over (order by id)::int as n, * from (
        select distinct on (identity) id, identity, search, ${COPIED} from companies
        where workspace_id = '00000000-0000-0000-0000-000000000000' order by identity, id
      ) first
    ) numbered
  )`;
  const given = [workspaceId, runIds, ofEach, newIdPrefix()];
  await withoutIndexes(client, "results", () =>
    client.query(
      `${found} insert into results (workspace_id, run_id, rank, id, lead_id, outcome, score, keywords, company_id, ${COPIED})
       select $1::uuid, ($2::uuid[])[run], rank, lead, lead, 'new', 50, '{}', id, ${COPIED} from found order by run, rank`,
      given,
    ),
  );
  await withoutIndexes(client, "leads", () =>
    client.query(
      `${found} insert into leads (workspace_id, id, identity, name, domain, search, score, first_run_id, run_id, rank, mark)
       select $1::uuid, lead, identity, name, domain, split_part(search, '||', 1), 50, ($2::uuid[])[run], ($2::uuid[])[run], rank,
         (select nextval('marks')) from found order by run, rank`,
      given,
    ),
  );
  await client.query("vacuum (analyze) leads, results");
  await tallyLeads(workspaceId);
  return { workspaceId, workflowId, leads, newestRun: runIds.at(-1) ?? "", resultsOfRun: leads - ofEach * (RUNS - 1) };
}

type Runs = { workspaceId: string; workflowId: string; runIds: string[]; ofEach: number };

async function insertRuns({ workspaceId, workflowId, runIds, ofEach }: Runs): Promise<void> {
  const of = { workspaceId, workflowId, workflowName: "Bench", workflowRevision: 1, trigger: "schedule" as const };
  const ended = {
    status: "succeeded" as const,
    stage: "done" as const,
    finishedAt: sql`now()`,
    mark: sql`nextval('marks')`,
  };
  await transaction(async (tx) => {
    for (const id of runIds) {
      const counts = { results: ofEach, new: ofEach, found: ofEach, processed: ofEach, total: ofEach };
      await insertRun(tx, { ...of, id, criteria: Criteria.parse({}), ...counts, ...ended } as never);
    }
  });
}
