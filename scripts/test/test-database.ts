import { randomBytes } from "node:crypto";
import pg from "pg";
import { hashOf } from "@/scripts/build/build";
import { acquirePostgres } from "@/scripts/database/postgres/embedded-postgres";
import { note } from "@/scripts/process/progress.mjs";
import { runModule } from "@/scripts/process/run-module";

export type TestDatabase = { url: string; drop: () => Promise<void> };

const PREFIX = "prospector_test_";
/** What a prepared database is made of: while none of it changes, one is copied instead of made. */
const MADE_OF = [
  "db/migrate.ts",
  "db/migrations",
  "db/queries",
  "db/schema",
  "db/secure-tenants.ts",
  "db/starter",
  "db/tenant-role.ts",
  "lib/directory",
  "lib/queue",
  "lib/sources",
  "package-lock.json",
];

/** A database of the tests' own, prepared like the product's: on DATABASE_URL's server, else on the embedded one. */
export async function createTestDatabase(folder: string): Promise<TestDatabase> {
  const external = await externalServer();
  const server = external ? undefined : await acquirePostgres(folder, { durable: false });
  const admin = server?.url ?? external ?? "";
  const name = `${PREFIX}${Date.now()}_${randomBytes(4).toString("hex")}`;
  const url = withDatabase(admin, name);
  if (server) {
    await copyTemplate(admin, name);
  } else {
    await execute(admin, [`create database ${name}`]);
    await prepare(url);
  }
  let dropped = false;
  return {
    url,
    drop: async () => {
      if (dropped) return;
      dropped = true;
      await execute(admin, [`drop database if exists ${name} with (force)`]);
      await server?.release();
    },
  };
}

/** Of two test files at once with several workers each. */
const CONNECTIONS_MIN = 200;

function whyUnfit(server: { may: boolean; connections: number } | undefined): string | undefined {
  if (!server?.may) return "The role of DATABASE_URL may not make databases";
  if (server.connections >= CONNECTIONS_MIN) return undefined;
  return `The server of DATABASE_URL takes ${server.connections} connections and the tests need ${CONNECTIONS_MIN}`;
}

async function externalServer(): Promise<string | undefined> {
  const url = process.env.DATABASE_URL;
  if (!url) return undefined;
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ may: boolean; connections: number }>(
      `select rolcreatedb or rolsuper as may, current_setting('max_connections')::int as connections
       from pg_roles where rolname = current_user`,
    );
    const fault = whyUnfit(rows[0]);
    if (!fault) return url;
    note(`${fault}, so the tests use the embedded PostgreSQL.`);
    return undefined;
  } finally {
    await client.end();
  }
}

async function copyTemplate(admin: string, name: string): Promise<void> {
  const template = `prospector_template_${hashOf(MADE_OF)}`;
  const client = new pg.Client(admin);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(7306010002)");
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where datname ~ '^prospector_t' and not datistemplate",
    );
    for (const { datname } of rows.filter((row) => isStale(row.datname, template))) {
      await client.query(`drop database if exists ${datname} with (force)`);
    }
    const made = await client.query("select 1 from pg_database where datname = $1", [template]);
    if (made.rowCount === 0) {
      const fresh = `${template}_new`;
      await client.query(`drop database if exists ${fresh} with (force)`);
      await client.query(`create database ${fresh}`);
      await prepare(withDatabase(admin, fresh));
      await client.query(`alter database ${fresh} rename to ${template}`);
    }
    await client.query(`create database ${name} template ${template}`);
  } finally {
    await client.end();
  }
}

async function prepare(url: string): Promise<void> {
  await runModule("scripts/database/prepare.ts", { DATABASE_URL: url });
}

// Left by a killed run, or made of older files.
function isStale(name: string, template: string): boolean {
  if (name.startsWith("prospector_template_")) return name !== template;
  const made = Number(/^prospector_test_(\d+)_/.exec(name)?.[1]);
  return Date.now() - made > 24 * 3600_000;
}

function withDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}

async function execute(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
