import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/base/env";
import { newId } from "@/lib/base/ids";

/** The last migration of the version before, whose processes run on while they are replaced. */
const BEFORE = 7;
/** Made for its sign-in library and asked for nothing. */
const UNUSED = ["public.verifications", "public.invitations"];

type Column = { name: string };
type Snapshot = { tables: Record<string, { name: string; columns: Record<string, Column> }> };

const snapshot: Snapshot = JSON.parse(
  readFileSync(`db/migrations/meta/${String(BEFORE).padStart(4, "0")}_snapshot.json`, "utf8"),
);
const tables = Object.entries(snapshot.tables).filter(([name]) => !UNUSED.includes(name));
const name = `prospector_test_${Date.now()}_${randomBytes(4).toString("hex")}`;
const url = new URL(env().DATABASE_URL);
url.pathname = `/${name}`;
const admin = new pg.Client(env().DATABASE_URL);
const client = new pg.Client(url.href);
const folder = mkdtempSync(join(tmpdir(), "migrations-"));
const [userId, workspaceId, leadId] = [newId(), newId(), newId()];

async function signIn(token: string): Promise<void> {
  await client.query(
    "insert into sessions (id, user_id, token, expires_at, ip_address) values ($1, $2, $3, now() + interval '7 days', '')",
    [newId(), userId, token],
  );
}
async function addLead(id: string): Promise<void> {
  await client.query(
    "insert into leads (workspace_id, id, identity, run_id, rank, first_run_id, name, domain, score, last_seen_at) values ($1, $2, $3, $4, 1, $4, 'Café', 'cafe.example', 1, now())",
    [workspaceId, id, newId(), newId()],
  );
}
async function rowOf(query: string, values: unknown[]) {
  return (await client.query(query, values)).rows[0];
}

beforeAll(async () => {
  await admin.connect();
  await admin.query(`create database ${name}`);
  await client.connect();
  cpSync("db/migrations", folder, { recursive: true });
  const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8"));
  const entries = journal.entries.slice(0, BEFORE + 1);
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
  await applyMigrations(drizzle(client), { migrationsFolder: folder });
  await client.query("insert into users (id, name, email) values ($1, '\u200b', 'ada@example.com')", [userId]);
  await client.query("insert into workspaces (id, name, slug) values ($1, 'Books', 'books')", [workspaceId]);
  await signIn("before");
  await addLead(leadId);
  await applyMigrations(drizzle(client), { migrationsFolder: "db/migrations" });
});
afterAll(async () => {
  await client.end();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
  rmSync(folder, { recursive: true });
});

test.each(tables)(
  "the version before still reads all that it reads of %s, and need not write what it does not know",
  async (_, table) => {
    const known = Object.values(table.columns).map((column) => column.name);
    await client.query(`select ${known.map((column) => `"${column}"`).join(", ")} from "${table.name}" limit 0`);
    const { rows } = await client.query(
      "select column_name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null and not column_name = any($2)",
      [table.name, known],
    );
    const filled = table.name === "leads" ? ["search"] : [];
    expect(rows.map(({ column_name }) => column_name)).toEqual(filled);
  },
);

test("who is signed in with the version before stays so there, signs in there, and is not known by it here", async () => {
  await signIn("during");
  for (const token of ["before", "during"]) {
    const found = await rowOf("select user_id, token_hash from sessions where token = $1", [token]);
    expect(found).toEqual({ user_id: userId, token_hash: null });
    await client.query("update sessions set updated_at = now() where token = $1", [token]);
  }
});

test("a lead that a worker of the version before adds is found as those that were there", async () => {
  const added = newId();
  await addLead(added);
  for (const id of [leadId, added]) {
    const { search } = await rowOf("select search from leads where id = $1", [id]);
    expect(search).toBe(" cafe | cafe example ");
  }
});

test("a name of which nothing can be seen becomes one that can", async () => {
  expect(await rowOf("select name from users where id = $1", [userId])).toEqual({ name: "ada" });
  expect(await rowOf("select name from workspaces where id = $1", [workspaceId])).toEqual({ name: "Books" });
});
