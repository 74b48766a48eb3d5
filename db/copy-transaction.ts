import { drizzle } from "drizzle-orm/node-postgres";
import type { PoolClient } from "pg";
import { type Conn, pool } from "./client";

/** A transaction that can COPY: `tx` and `client` are one connection. */
export async function copyTransaction<T>(work: (tx: Conn, client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  let done = false;
  try {
    await client.query("begin");
    const result = await work(drizzle(client), client);
    await client.query("commit");
    done = true;
    return result;
  } finally {
    // A connection that failed in the middle of a COPY is in no known state: closing it rolls back.
    client.release(!done);
  }
}
