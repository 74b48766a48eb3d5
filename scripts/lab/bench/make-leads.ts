import type pg from "pg";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { newId } from "@/lib/base/ids";
import { tallyLeads } from "@/lib/engine/keep-lead-tallies";
import { GENERATED } from "./generate-companies";

/** A workspace with so many leads of made-up companies as runs would have found them, tallied; of fewer companies, all. */
export async function makeLeads(client: pg.Client, count: number): Promise<string> {
  const workspaceId = newId();
  await client.query(
    `insert into leads (workspace_id, id, identity, name, domain, search, score, first_run_id, run_id, rank,
       category, country, region, city, source, contact)
     select $1::uuid, id, identity, name, domain, search, 50, $1::uuid, $1::uuid, row_number() over (),
       category, country, region, city, source, contact
     from (
       select * from (
         select distinct on (identity) contact, id, identity, name, domain, split_part(search, '||', 1) as search,
           category, country, region, city, source
         from companies where workspace_id = $2 and source = $3 order by identity, contact desc, id
       ) each order by contact desc, id limit $4
     ) best`,
    [workspaceId, SHARED_WORKSPACE, GENERATED, count],
  );
  await client.query("vacuum (analyze) leads");
  await tallyLeads(workspaceId);
  return workspaceId;
}

export async function dropLeads(client: pg.Client, workspaceId: string): Promise<void> {
  await client.query("delete from leads where workspace_id = $1", [workspaceId]);
  await client.query("vacuum (analyze) leads");
}
