import type pg from "pg";
import { createTestKey } from "@/lib/api-keys/testing";
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

/** A workspace with a key, and with leads of an earlier run, the same in each. */
export async function openTenant(world: World): Promise<Tenant> {
  const before = earlier.get(world) ?? runEarlier(world);
  earlier.set(world, before);
  const from = await before;
  const tenant = await createTestKey();
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
