import { count, eq, sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { newId } from "@/lib/base/ids";
import { reader, rowsOf } from "./client";
import { workspaces } from "./schema/identity";
import { workspaceTurns } from "./schema/turns";
import { isTenantRoleUsable, tenantConnections } from "./tenant-connections";
import { TENANT_ROLE } from "./tenant-role";
import { insertTestMember } from "./testing/member";

const TENANT_TABLES = sql`
  select c.oid, c.relname as name, c.relrowsecurity as is_secured, c.relowner
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
    and a.attname = case c.relname when 'workspaces' then 'id' else 'workspace_id' end`;

async function tenantTables(): Promise<string[]> {
  const tables = await rowsOf<{ name: string }>(reader(), TENANT_TABLES);
  return tables.map(({ name }) => name);
}

test("every table with a workspace has row-level security, for reading and for writing", async () => {
  expect((await tenantTables()).length).toBeGreaterThan(25);
  const open = await rowsOf(
    reader(),
    sql`select t.name from (${TENANT_TABLES}) t where not t.is_secured or not exists (
      select from pg_policy p where p.polrelid = t.oid and p.polpermissive and p.polcmd = '*'
        and pg_get_expr(p.polqual, p.polrelid) like '%prospector.workspace_id%'
        and pg_get_expr(p.polwithcheck, p.polrelid) like '%prospector.workspace_id%')`,
  );
  expect(open).toEqual([]);
});

test("no policy lets anybody else in, but for reading what is the installation's", async () => {
  const others = await rowsOf(
    reader(),
    sql`select c.relname as table, p.polname as policy from pg_policy p join pg_class c on c.oid = p.polrelid
      where p.polname <> 'own_rows' and not (p.polname = 'shared_rows' and p.polcmd = 'r')`,
  );
  expect(others).toEqual([]);
});

// Not on every server may the tests' user make roles; the last test says what holds there.
const isUsable = await isTenantRoleUsable();

describe.runIf(isUsable)("where requests can become the tenant role", () => {
  test("requests are of a role that owns nothing and that no policy is passed over for", async () => {
    const { conn } = await tenantConnections(newId());
    const [role] = await rowsOf(
      conn,
      sql`select current_user::text as name, rolsuper or rolbypassrls or rolcanlogin as may_more,
          exists (select from (${TENANT_TABLES}) t where t.relowner = r.oid) as owns
        from pg_roles r where rolname = current_user`,
    );
    expect(role).toEqual({ name: TENANT_ROLE, may_more: false, owns: false });
  });

  test("a statement that forgets its workspace finds the own one's rows alone, and writes no other's", async () => {
    const [own, other] = [await insertTestMember(), await insertTestMember()];
    const { conn, write } = await tenantConnections(own.workspaceId);
    for (const { workspaceId } of [own, other]) {
      await (await tenantConnections(workspaceId)).write((tx) =>
        tx.insert(workspaceTurns).values({ workspaceId, servedAt: new Date() }),
      );
    }
    expect(await conn.select({ id: workspaceTurns.workspaceId }).from(workspaceTurns)).toEqual([
      { id: own.workspaceId },
    ]);
    expect(await conn.select({ id: workspaces.id }).from(workspaces)).toEqual([{ id: own.workspaceId }]);
    await write((tx) => tx.update(workspaceTurns).set({ servedAt: new Date(0) }));
    await write((tx) => tx.delete(workspaceTurns));
    const left = await reader()
      .select({ servedAt: workspaceTurns.servedAt })
      .from(workspaceTurns)
      .where(eq(workspaceTurns.workspaceId, other.workspaceId));
    expect(left).toHaveLength(1);
    expect(left[0]?.servedAt.getTime()).toBeGreaterThan(0);
    const stray = write((tx) =>
      tx.insert(workspaceTurns).values({ workspaceId: other.workspaceId, servedAt: new Date() }),
    );
    await expect(stray).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("connections go from workspace to workspace and take nothing along", async () => {
    const members = await Promise.all(Array.from({ length: 15 }, () => insertTestMember()));
    const seen = await Promise.all(
      Array.from({ length: 300 }, async (_, nth) => {
        const { workspaceId } = members[nth % members.length] ?? { workspaceId: "" };
        const { conn, write } = await tenantConnections(workspaceId);
        const ids = sql`select id from workspaces`;
        const rows = nth % 2 ? await rowsOf(conn, ids) : await write((tx) => rowsOf(tx, ids));
        return rows.length === 1 && rows[0]?.id === workspaceId;
      }),
    );
    expect(seen.filter((isOwn) => !isOwn)).toEqual([]);
  });

  test("copies of the module, as pages and routes have, agree on what a connection is set to", async () => {
    vi.resetModules();
    const copy = await import("./tenant-connections");
    const [{ workspaceId: mine }, { workspaceId: theirs }] = [await insertTestMember(), await insertTestMember()];
    for (let round = 0; round < 2; round++) {
      for (const [connections, id] of [[tenantConnections, mine] as const, [copy.tenantConnections, theirs] as const]) {
        const { conn } = await connections(id);
        expect(await conn.select({ id: workspaces.id }).from(workspaces)).toEqual([{ id }]);
      }
    }
  });

  test("without a workspace the role sees no row of any table", async () => {
    const { write } = await tenantConnections(newId());
    for (const table of await tenantTables()) {
      const [found] = await write(async (tx) => {
        await tx.execute(sql`select set_config('prospector.workspace_id', '', true)`);
        return rowsOf<{ rows: number }>(tx, sql`select ${count()}::int as rows from ${sql.identifier(table)}`);
      });
      const shared = await rowsOf(
        reader(),
        sql`select from pg_policy where polname = 'shared_rows' and polrelid = ${table}::regclass`,
      );
      if (shared.length === 0) expect({ table, ...found }).toEqual({ table, rows: 0 });
    }
  });

  test.each(["accounts", "sessions", "known_devices", "password_links", "tries", "installation"])(
    "requests cannot read %s at all",
    async (table) => {
      const { conn } = await tenantConnections(newId());
      const reading = conn.execute(sql`select * from ${sql.identifier(table)}`);
      await expect(reading).rejects.toMatchObject({ cause: { code: "42501" } });
    },
  );

  test("requests read of people only what they show", async () => {
    const { conn } = await tenantConnections(newId());
    await expect(conn.execute(sql`select * from users limit 1`)).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

test.runIf(!isUsable)(
  "where they cannot, they are the owner's, and the queries alone keep workspaces apart",
  async () => {
    const { workspaceId } = await insertTestMember();
    const { conn, write } = await tenantConnections(workspaceId);
    const isOwn = eq(workspaces.id, workspaceId);
    await write((tx) => tx.update(workspaces).set({ name: "Renamed" }).where(isOwn));
    expect(await conn.select({ name: workspaces.name }).from(workspaces).where(isOwn)).toEqual([{ name: "Renamed" }]);
  },
);
