import type pg from "pg";
import { transaction } from "@/db/client";
import { insertRun } from "@/db/queries/runs";
import { takeMark } from "@/db/queries/walks";
import { contactBits } from "@/db/schema/contact-bits";
import { newId, newIdPrefix } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { tallyLeads } from "@/lib/engine/keep-lead-tallies";
import { COPIED } from "./result-columns";
import { withoutIndexes } from "./without-indexes";

const RUNS = 200;

type Grown = { workspaceId: string; leads: number };

/** A workspace whose workflow ran two hundred times, each time with as many new leads, until every company is one. */
export async function generateHistory(client: pg.Client): Promise<Grown> {
  const workspaceId = newId();
  const runIds = Array.from({ length: RUNS }, newId);
  const { rows } = await client.query<{ leads: number }>(
    "select count(distinct identity)::int as leads from companies where workspace_id = '00000000-0000-0000-0000-000000000000'",
  );
  const leads = rows[0]?.leads ?? 0;
  const ofEach = Math.ceil(leads / RUNS);
  await insertRuns({ workspaceId, runIds, ofEach });
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
      `${found} insert into leads (workspace_id, id, identity, name, domain, search, score, first_run_id, run_id, rank, mark,
         category, country, region, city, source, contact)
       select $1::uuid, lead, identity, name, domain, split_part(search, '||', 1), 50, ($2::uuid[])[run], ($2::uuid[])[run], rank,
         (select nextval('marks')), category, country, region, city, source,
         ${contactBits()} from found order by run, rank`,
      given,
    ),
  );
  await client.query("vacuum (analyze) leads, results");
  await tallyLeads(workspaceId);
  return { workspaceId, leads };
}

type Runs = { workspaceId: string; runIds: string[]; ofEach: number };

async function insertRuns({ workspaceId, runIds, ofEach }: Runs): Promise<void> {
  const counts = { results: ofEach, new: ofEach, found: ofEach, processed: ofEach, total: ofEach };
  const workflow = { workflowId: newId(), workflowName: "Bench", workflowRevision: 1, criteria: Criteria.parse({}) };
  const alike = {
    workspaceId,
    ...workflow,
    ...counts,
    status: "succeeded",
    stage: "done",
    trigger: "schedule",
  } as const;
  await transaction(async (tx) => {
    for (const id of runIds) await insertRun(tx, { ...alike, id, finishedAt: new Date(), mark: await takeMark(tx) });
  });
}
