import type { SQL } from "drizzle-orm";
import { drizzle as drizzlePg, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzleReader, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import pg from "pg";
import postgres from "postgres";
import { env } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { failUnsent } from "./fail-unsent";
import { oneByOne } from "./one-by-one";
import { setAfterConnecting } from "./set-after-connecting";
import { tellBusy } from "./tell-busy";
import { TENANT_ROLE } from "./tenant-role";

export type Reader = PostgresJsDatabase<Record<string, never>>;
export type Tx = Parameters<Parameters<NodePgDatabase<Record<string, never>>["transaction"]>[0]>[0];
/** Either connection: queries that only read take this. */
export type Conn = PgDatabase<PgQueryResultHKT, Record<string, never>>;

type Clients = {
  reading: Reading;
  door: Reading;
  pool: pg.Pool;
  writer: NodePgDatabase<Record<string, never>>;
  tenants: Tenants;
};
type Reading = { sql: postgres.Sql; reader: Reader };
/** Connections that are the tenant role's, and the workspace that each was last set to. */
type Tenants = { pool: pg.Pool; workspaceOf: WeakMap<pg.PoolClient, string> };

declare global {
  var prospectorClients: Clients | undefined;
}

const RECONNECT_SECONDS = 0.2;
const CONNECT_SECONDS = 5;

/**
 * Drizzle runs everything as `unsafe`, which parses and describes a statement anew each time, two round trips for one, and
 * waits for a connection without end.
 */
function prepareAll(sql: postgres.Sql, settings: Record<string, string>): void {
  const unsafe = sql.unsafe.bind(sql);
  const set = setAfterConnecting(unsafe, settings);
  const pulse = { at: Number.NEGATIVE_INFINITY };
  sql.unsafe = (text, parameters, options) => {
    const hook = set();
    const prepared = { ...options, prepare: true, onexecute: hook.onexecute };
    return failUnsent(hook.on(unsafe(text, parameters, prepared)), CONNECT_SECONDS * 1000, pulse);
  };
}

/** Poolers refuse settings that come with the start of a connection; `set` is what every one of them passes on. */
const WRITING = "set idle_in_transaction_session_timeout = '60s'";
const AS_TENANT = `${WRITING}; set role ${TENANT_ROLE}; set plan_cache_mode = force_custom_plan`;

function openPool(url: string, name: string, setUp: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max: 10,
    connectionTimeoutMillis: CONNECT_SECONDS * 1000,
    idleTimeoutMillis: 60_000,
    // Awaited by the pool: nobody gets a connection of it that is not set up, or still the owner's.
    onConnect: async (client) => void (await client.query(setUp)),
  });
  tellBusy(pool);
  pool.on("error", (error) => log.warn({ err: error }, "an idle database connection failed"));
  pool.on("connect", (client) =>
    client.on("error", (error) => log.warn({ err: error }, "a database connection failed")),
  );
  return pool;
}

type Reads = { max: number; application_name: string; settings: Record<string, string> };

function openReader(url: string, { max, application_name, settings }: Reads): Reading {
  const sql = postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: CONNECT_SECONDS,
    // Its own waits grow to 20 s, and requests would wait with it long after the database is back.
    backoff: () => RECONNECT_SECONDS,
    onnotice: () => {},
    connection: { application_name },
  });
  prepareAll(sql, settings);
  return { sql, reader: drizzleReader(sql) };
}

function connect(): Clients {
  const url = env().DATABASE_URL;
  const reading = openReader(url, {
    max: 6,
    application_name: "prospector-read",
    // Prepared to spare parsing, never for a plan that suits all parameters: workspaces differ too much in size.
    settings: { plan_cache_mode: "force_custom_plan" },
  });
  const door = openReader(url, {
    max: 4,
    application_name: "prospector-door",
    // Each finds one row by its key, for which one plan does.
    settings: { plan_cache_mode: "force_generic_plan" },
  });
  const pool = openPool(url, "prospector-write", WRITING);
  const tenantPool = openPool(url, "prospector-tenant", AS_TENANT);
  const tenants = { pool: tenantPool, workspaceOf: new WeakMap<pg.PoolClient, string>() };
  return { reading, door, pool, writer: drizzlePg(pool), tenants };
}

// On globalThis, because hot reload runs this module again, and Next's pages and routes have a copy of it each.
function clients(): Clients {
  globalThis.prospectorClients ??= connect();
  return globalThis.prospectorClients;
}

/** Drizzle over postgres.js, for reads outside a transaction. */
export function reader(): Reader {
  return clients().reading.reader;
}

/** For what every request asks before it is let in, so that it neither waits for long reads nor is planned each time. */
export function door(): Reader {
  return clients().door.reader;
}

/** postgres.js itself, for LISTEN. */
export function listener(): postgres.Sql {
  return clients().reading.sql;
}

/** Drizzle over node-postgres, outside a transaction: for libraries that open their own. */
export function writer(): NodePgDatabase<Record<string, never>> {
  return clients().writer;
}

/** The node-postgres pool, for COPY. */
export function pool(): pg.Pool {
  return clients().pool;
}

/** For `tenantConnections`. */
export function tenants(): Tenants {
  return clients().tenants;
}

/**
 * One transaction over node-postgres: postgres.js leaks statements out of one when its backend dies. Drizzle, given the
 * pool, would never give back a connection that dies before the transaction has begun.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, isolationLevel?: "repeatable read"): Promise<T> {
  const client = await clients().pool.connect();
  try {
    return await drizzlePg(oneByOne(client)).transaction(work, isolationLevel && { isolationLevel });
  } finally {
    client.release();
  }
}

/** The rows of a raw statement on either driver; `T` is what the statement selects. */
export async function rowsOf<T extends Record<string, unknown>>(conn: Conn, statement: SQL): Promise<T[]> {
  const result: unknown = await conn.execute(statement);
  return (Array.isArray(result) ? Array.from(result) : (result as { rows: unknown[] }).rows) as T[];
}

export async function disconnect(): Promise<void> {
  const open = globalThis.prospectorClients;
  globalThis.prospectorClients = undefined;
  if (open)
    await Promise.all([
      open.reading.sql.end({ timeout: 5 }),
      open.door.sql.end({ timeout: 5 }),
      open.pool.end(),
      open.tenants.pool.end(),
    ]);
}
