import type pg from "pg";
import { newId } from "@/lib/base/ids";
import { GENERATED, generateCompanies } from "@/scripts/lab/bench/generate-companies";

export type Filled = { workspaceId: string; runId: string; workflowId: string; leadId: string };

const COPIED =
  "name, domain, website, phone, email, category, street, city, region, postal_code, country, latitude, longitude, " +
  "coverage, source, source_record_id, licence, read_at";
const WORKFLOWS = 400;
const RUNS_OF_EACH = 25;
const KEYS = 5_000;
const REQUESTS = 20_000;

/** Made-up companies, and one workspace among others with many workflows, runs, results, exclusions and leads. */
export async function fillDatabase(client: pg.Client, companies: number): Promise<Filled> {
  await generateCompanies(client, companies);
  const workspaces = [newId(), newId(), newId()];
  for (const workspaceId of workspaces) {
    await insertWorkflows(client, workspaceId);
    await insertFound(client, workspaceId);
    await insertSaid(client, workspaceId);
    await insertRequests(client, workspaceId);
  }
  await insertKeys(client);
  await client.query("vacuum (analyze)");
  const { rows } = await client.query<Filled>(
    `select l.workspace_id as "workspaceId", r.id as "runId", r.workflow_id as "workflowId", l.id as "leadId"
     from leads l join runs r on r.workspace_id = l.workspace_id and r.id = l.run_id
     where l.workspace_id = $1 order by l.id desc limit 1 offset 1000`,
    [workspaces[1]],
  );
  if (!rows[0]) throw new Error("the workspace was not filled");
  return rows[0];
}

async function insertKeys(client: pg.Client): Promise<void> {
  await client.query(
    `with workspace as (
       insert into workspaces (id, name, slug) select gen_random_uuid(), 'Generated', gen_random_uuid() from generate_series(1, $1::int)
       returning id
     ), person as (
       insert into users (id, name, email) select id, 'Generated', id || '@example.com' from workspace returning id
     ), member as (
       insert into members (id, workspace_id, user_id, role) select gen_random_uuid(), id, id, 'owner' from person
     )
     insert into api_keys (workspace_id, id, user_id, name, secret_hash, last_four, scopes)
     select id, gen_random_uuid(), id, 'Generated', 'none', 'none', '[]' from workspace`,
    [KEYS],
  );
}

/** Of ten keys, nearly all well answered. */
async function insertRequests(client: pg.Client, workspaceId: string): Promise<void> {
  await client.query(
    `insert into api_requests (workspace_id, id, key_id, method, path, operation, status, duration_ms, created_at)
     select $1::uuid, gen_random_uuid(), md5($1::uuid::text || n % 10)::uuid, 'GET', '/api/public/v1/me',
       case when n % 1000 = 0 then 'createWebhook' else 'getMe' end, case when n % 1000 = 1 then 503 else 200 end, 1,
       now() - n * interval '1 minute'
     from generate_series(1, $2::int) n`,
    [workspaceId, REQUESTS],
  );
}

/** One in ten leads is spoken of, and one in a hundred has something due. */
async function insertSaid(client: pg.Client, workspaceId: string): Promise<void> {
  const said = "select *, row_number() over (order by id) as n from leads where workspace_id = $1";
  await client.query(
    `insert into lead_tracking (workspace_id, lead_id, status, next_step_on)
     select workspace_id, id, 'contacted', case when n % 100 = 0 then date '2026-01-01' + (n % 365)::int end
     from (${said}) l where n % 10 = 0`,
    [workspaceId],
  );
  await client.query(
    `insert into lead_entries (workspace_id, lead_id, id, kind, user_id, text)
     select workspace_id, id, gen_random_uuid(), 'note', gen_random_uuid(), 'Called' from (${said}) l where n % 10 = 0`,
    [workspaceId],
  );
}

async function insertWorkflows(client: pg.Client, workspaceId: string): Promise<void> {
  await client.query(
    `insert into workflows (workspace_id, id, name, status, criteria, metadata)
     select $1, gen_random_uuid(), 'Generated ' || n, 'active', '{}', '{}' from generate_series(1, $2::int) n`,
    [workspaceId, WORKFLOWS],
  );
  await client.query(
    `insert into runs (workspace_id, id, workflow_id, workflow_name, workflow_revision, criteria, trigger, status)
     select workspace_id, gen_random_uuid(), id, name, 1, '{}', 'api', 'running'
     from workflows, generate_series(1, $2::int) where workspace_id = $1`,
    [workspaceId, RUNS_OF_EACH],
  );
}

// A fifth of the companies each, all found by one run of each workspace, and as many exclusions.
async function insertFound(client: pg.Client, workspaceId: string): Promise<void> {
  const found = `select c.*, row_number() over (order by id)::int as rank, run from companies c,
    (select id as run from runs where workspace_id = $1 limit 1) r
    where source = '${GENERATED}' and hashtext(c.id::text || $1::text) % 5 = 0`;
  await client.query(
    `insert into results (workspace_id, run_id, rank, id, lead_id, outcome, score, keywords, company_id, ${COPIED})
     select $1::uuid, run, rank, id, id, 'new', 50, '{}', id, ${COPIED} from (${found}) f`,
    [workspaceId],
  );
  await client.query(
    `insert into leads (workspace_id, id, identity, name, domain, search, score, first_run_id, run_id, rank)
     select $1::uuid, id, identity, name, domain, search, 50, run, run, rank from (${found}) f on conflict do nothing`,
    [workspaceId],
  );
  await client.query(
    `insert into exclusions (workspace_id, run_id, position, reason, company_id, ${COPIED})
     select $1::uuid, run, rank, (enum_range(null::exclusion_reason))[1], id, ${COPIED} from (${found}) f`,
    [workspaceId],
  );
}
