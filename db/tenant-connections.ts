import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { log } from "@/lib/base/log";
import { hasCode } from "./causes-of";
import { type Conn, reader, type Tx, tenants, transaction } from "./client";
import { oneByOne } from "./one-by-one";
import { TENANT_ROLE, WORKSPACE_SETTING } from "./tenant-role";

export type TenantConnections = {
  /** For reads outside a transaction. */
  conn: Conn;
  write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};

const names = new Map<string, string>();

/** Prepared under its hash: a statement is parsed once a connection. */
function nameOf(text: string): string {
  const name = names.get(text) ?? createHash("md5").update(text).digest("base64");
  names.set(text, name);
  return name;
}

/** A connection of the tenant role that sees this workspace alone; another request may get it next. */
async function within<T>(workspaceId: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const { pool, workspaceOf } = tenants();
  const client = await pool.connect();
  try {
    if (workspaceOf.get(client) !== workspaceId) {
      workspaceOf.delete(client);
      await client.query(`select set_config('${WORKSPACE_SETTING}', $1, false)`, [workspaceId]);
      workspaceOf.set(client, workspaceId);
    }
    return await work(client);
  } finally {
    client.release();
  }
}

const READERS_MAX = 1_000;
const readers = new Map<string, Conn>();

/** One a workspace, so that what is prepared for it stays prepared; the one that was used longest ago goes. */
function reading(workspaceId: string): Conn {
  const conn = readers.get(workspaceId) ?? openReading(workspaceId);
  readers.delete(workspaceId);
  readers.set(workspaceId, conn);
  const [oldest] = readers.keys();
  if (oldest && readers.size > READERS_MAX) readers.delete(oldest);
  return conn;
}

/** As drizzle uses a client: each statement on whichever connection is free. */
function openReading(workspaceId: string): Conn {
  const query = (config: pg.QueryConfig, values: unknown[]) =>
    within(workspaceId, (client) => client.query({ ...config, name: nameOf(config.text) }, values));
  return drizzle({ query } as unknown as pg.PoolClient);
}

let isUsable: Promise<boolean> | undefined;

// No such role, or none that this user may become.
const REFUSED = ["22023", "42501"];

/** Whether requests may become the tenant role; asked once, and again after a failure of any other kind. */
export function isTenantRoleUsable(): Promise<boolean> {
  isUsable ??= transaction(async (tx) => {
    await tx.execute(sql.raw(`set local role ${TENANT_ROLE}`));
    // The role may be another database's of the server, and know nothing of this one yet.
    await tx.execute(sql`select id from workspaces limit 0`);
  }).then(
    () => true,
    (error: unknown) => {
      if (hasCode(error, REFUSED)) {
        log.warn(
          `row-level security does not stand behind requests: the database user cannot become ${TENANT_ROLE}. ` +
            `As an administrator: create role ${TENANT_ROLE} nologin; grant ${TENANT_ROLE} to the user; then start again`,
        );
        return false;
      }
      isUsable = undefined;
      throw error;
    },
  );
  return isUsable;
}

/**
 * Reads and writes of one workspace, behind which PostgreSQL itself keeps the rows of every other. Where the database's
 * user cannot become the tenant role they are the owner's, kept apart by the queries alone.
 */
export async function tenantConnections(workspaceId: string): Promise<TenantConnections> {
  if (!(await isTenantRoleUsable())) return { conn: reader(), write: transaction };
  return {
    conn: reading(workspaceId),
    write: (work) => within(workspaceId, (client) => drizzle(oneByOne(client)).transaction(work)),
  };
}
