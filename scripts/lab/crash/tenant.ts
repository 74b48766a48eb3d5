import type pg from "pg";
import { createTestKey } from "@/lib/api-keys/testing/key";
import { newId } from "@/lib/base/ids";
import { WEBHOOK_EVENTS } from "@/lib/contract/webhooks";
import { playScript, type Tenant } from "./script";
import { CRASH_SOURCE, type World } from "./world";

/** What an earlier run leaves. */
const EARLIER = ["workflows", "workflow_revisions", "runs", "results", "leads"];
const LEADS_BEFORE = 7;

const earlier = new WeakMap<World, Promise<string>>();

async function runEarlier(world: World): Promise<string> {
  const tenant = await createTestKey();
  await playScript(world, tenant, { keys: "earlier", criteria: { sources: [CRASH_SOURCE], limit: LEADS_BEFORE } });
  return tenant.workspaceId;
}

/** One that wants to know of everything, so that events and their deliveries are part of what must be there once. */
async function addWebhook(client: pg.Pool, workspaceId: string): Promise<void> {
  await client.query(
    `insert into webhooks (workspace_id, id, url, description, secret, events)
     values ($1, $2, 'https://example.com/hooks', '', 'sealed', $3::event_type[])`,
    [workspaceId, newId(), WEBHOOK_EVENTS],
  );
}

/** A workspace with a key, a webhook, and leads of an earlier run, the same in each. */
export async function openTenant(world: World): Promise<Tenant> {
  const before = earlier.get(world) ?? runEarlier(world);
  earlier.set(world, before);
  const from = await before;
  const tenant = await createTestKey();
  await addWebhook(world.control, tenant.workspaceId);
  for (const table of EARLIER) await copyRows(world.control, table, from, tenant.workspaceId);
  return tenant;
}

async function copyRows(client: pg.Pool, table: string, from: string, to: string): Promise<void> {
  await client.query(
    `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object('workspace_id', $2::text))).*
     from ${table} t where workspace_id = $1`,
    [from, to],
  );
}
