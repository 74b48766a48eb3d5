import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";

const OLDEST_SERVER = 15;
export const MIGRATION_LOCK = 7_306_010_001;

/** Brings the database up to date. Two at once are safe: the second waits for the first, then finds nothing to do. */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "prospector-migrate" });
  await client.connect().catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.message || cause.code;
    throw new Error(`The database does not answer (${client.host}:${client.port}): ${reason}`, { cause });
  });
  try {
    const db = drizzle(client);
    const { rows } = await client.query<{ version: number; name: string }>(
      "select current_setting('server_version_num')::int / 10000 as version, current_setting('server_version') as name",
    );
    const server = rows[0];
    if (server && server.version < OLDEST_SERVER) {
      throw new Error(`DATABASE_URL leads to PostgreSQL ${server.name}; Prospector needs ${OLDEST_SERVER} or newer.`);
    }
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await applyMigrations(db, { migrationsFolder: "db/migrations" });
  } finally {
    await client.end();
  }
}
