import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { MIGRATION_LOCK } from "./migrate";
import { SHARED_WORKSPACE } from "./schema/columns";
import { TENANT_ROLE, WORKSPACE_SETTING } from "./tenant-role";

/** Tables whose rows of the installation every workspace reads. */
const SHARED = [
  "companies",
  "company_history",
  "company_matches",
  "company_tallies",
  "directory_counts",
  "directory_states",
  "identity_changes",
  "source_loads",
  "sources",
];
/** Of no workspace, for every workspace to read. */
const REFERENCE = ["categories", "cities", "countries", "place_aliases", "regions", "zip_codes"];

const role = sql.raw(TENANT_ROLE);
const literal = (text: string) => sql.raw(`'${text}'`);
const list = (names: string[]) => sql.raw(names.map((name) => `'${name}'`).join(", "));

/** A table that a later version adds has its policy with the next start, before anything reads it. */
const POLICIES = sql`
  do $$
  declare
    tenant record;
    own constant text := ${literal(`%I = (select nullif(current_setting(''${WORKSPACE_SETTING}'', true), '''')::uuid)`)};
  begin
    for tenant in
      select c.relname as name, a.attname as key from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
        and a.attname = case c.relname when 'workspaces' then 'id' else 'workspace_id' end
    loop
      execute format('create policy own_rows on %I using (' || own || ') with check (' || own || ')',
        tenant.name, tenant.key, tenant.key);
      if tenant.name in (${list(SHARED)}) then
        execute format('create policy shared_rows on %I for select using (workspace_id = %L)',
          tenant.name, ${literal(SHARED_WORKSPACE)});
      end if;
      execute format('alter table %I enable row level security', tenant.name);
    end loop;
  end $$`;

/** Roles are the server's: another database of it may have made this one, or be making it now. */
const ROLE = sql`
  do $$
  begin
    if not exists (select from pg_roles where rolname = ${literal(TENANT_ROLE)}) then
      create role ${role} nologin;
    end if;
    if not pg_has_role(current_user, ${literal(TENANT_ROLE)}, 'member') then
      execute format('grant ${role} to %I', current_user);
    end if;
  exception when insufficient_privilege or duplicate_object or unique_violation or internal_error then
    null;
  end $$`;

const GRANTS = sql`
  do $$
  declare
    tenant text;
  begin
    if not exists (select from pg_roles where rolname = ${literal(TENANT_ROLE)}) then
      return;
    end if;
    for tenant in
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
    loop
      if tenant = 'workspaces' then
        grant select, update on workspaces to ${role};
      else
        execute format('grant select, insert, update, delete on %I to ${role}', tenant);
      end if;
    end loop;
    grant select (id, name, email) on users to ${role};
    for tenant in select unnest(array[${list(REFERENCE)}]) loop
      execute format('grant select on %I to ${role}', tenant);
    end loop;
  end $$`;

/** What a request needs to send a job in its own transaction. */
function queueGrants(schema: string) {
  const name = sql.identifier(schema);
  return sql`
    do $$
    begin
      if exists (select from pg_roles where rolname = ${literal(TENANT_ROLE)}) then
        grant usage on schema ${name} to ${role};
        grant select, insert, update, delete on all tables in schema ${name} to ${role};
        grant execute on all functions in schema ${name} to ${role};
      end if;
    end $$`;
}

/**
 * Puts row-level security behind the queries' own conditions: of every table with a workspace, the tenant role sees and
 * writes the rows of the workspace that is set, and none where none is. Where DATABASE_URL may not make roles, an
 * administrator has to: see `isTenantRoleUsable`.
 */
export async function secureTenants(url: string, queueSchema: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "prospector-migrate" });
  await client.connect();
  try {
    const db = drizzle(client);
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await db.execute(POLICIES);
    await db.execute(ROLE);
    await db.execute(GRANTS);
    await db.execute(queueGrants(queueSchema));
  } finally {
    await client.end();
  }
}
